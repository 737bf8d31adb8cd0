using PaymentPortal.Brands;

namespace PaymentPortal.Data.Demo;

/// <summary>Two payees that look and speak differently, both invented.</summary>
internal static class DemoBrands
{
    public const string Insurer = "nordlicht";
    public const string Utility = "auental";

    public static BrandFace InsurerFace { get; } = new()
    {
        DisplayName = "Nordlicht Versicherung",
        LegalName = "Nordlicht Versicherung AG",
        Street = "Am Sandtorkai",
        HouseNumber = "27",
        PostalCode = "20457",
        City = "Hamburg",
        Phone = "040 555 010",
        PhoneHours = "Mo–Fr 8–18 Uhr",
        Email = "zahlung@nordlicht.example",
        Website = "https://www.nordlicht.example",
        RegisterLines = "Amtsgericht Hamburg HRB 99042 · USt-IdNr. DE999000427\nVorstand: Dr. Imke Petersen (Vorsitz), Yusuf Aydın\nAufsichtsrat: Prof. Dr. Heinrich Voß",
        ImprintUrl = "https://www.nordlicht.example/impressum",
        PrivacyUrl = "https://www.nordlicht.example/datenschutz",
        AccessibilityUrl = "https://www.nordlicht.example/barrierefreiheit",
        Colour = "#0f3d6e",
        AccountHolder = "Nordlicht Versicherung AG",
        Iban = "DE89370400440532013000",
        Bic = "COBADEFFXXX",
        Languages = ["de", "en"],
        Methods = ["card", "paypal", "klarna", "sepaDebit", "bankTransfer"],
        LinkDays = 90,
        DueDays = 14,
        CountdownDays = 3,
        SenderName = "Nordlicht Versicherung",
        SenderEmail = "zahlung@nordlicht.example",
        AttachPdf = true,
    };

    public static BrandFace UtilityFace { get; } = new()
    {
        DisplayName = "Stadtwerke Auental",
        LegalName = "Stadtwerke Auental GmbH & Co. KG",
        Street = "Weidengasse",
        HouseNumber = "4",
        PostalCode = "99999",
        City = "Auental",
        Phone = "0361 5550 220",
        PhoneHours = "Mo–Do 9–16 Uhr, Fr 9–12 Uhr",
        Email = "kundenservice@stadtwerke-auental.example",
        Website = "https://www.stadtwerke-auental.example",
        RegisterLines = "Amtsgericht Auental HRA 1204 · USt-IdNr. DE999001204\nKomplementärin: Auental Verwaltungs-GmbH, HRB 887\nGeschäftsführung: Katrin Ludewig",
        ImprintUrl = "https://www.stadtwerke-auental.example/impressum",
        PrivacyUrl = "https://www.stadtwerke-auental.example/datenschutz",
        AccessibilityUrl = "https://www.stadtwerke-auental.example/barrierefreiheit",
        Colour = "#186034",
        AccountHolder = "Stadtwerke Auental GmbH & Co. KG",
        Iban = "DE02120300000000202051",
        Bic = "BYLADEM1001",
        Languages = ["de", "en"],
        Methods = ["paypal", "klarna", "bankTransfer", "card"],
        LinkDays = 60,
        DueDays = 10,
        CountdownDays = 5,
        SenderName = "Stadtwerke Auental",
        SenderEmail = "kundenservice@stadtwerke-auental.example",
        AttachPdf = false,
    };

    /// <summary>Both, the insurer as the default.</summary>
    public static IReadOnlyList<Brand> Make(TimeProvider clock) => [Make(Insurer, InsurerFace, isDefault: true, clock), Make(Utility, UtilityFace, isDefault: false, clock)];

    private static Brand Make(string key, BrandFace face, bool isDefault, TimeProvider clock)
    {
        var brand = Brand.Create(key, isDefault, face, clock);
        brand.ChangeLogo(Picture(key), "image/png", clock.GetUtcNow());
        return brand;
    }

    private static byte[] Picture(string key)
    {
        using var file = typeof(DemoBrands).Assembly.GetManifestResourceStream($"PaymentPortal.Data.Demo.{key}.png")!;
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        return bytes.ToArray();
    }
}
