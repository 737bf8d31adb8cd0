using System.Globalization;

namespace PaymentPortal.Documents.Slips;

/// <summary>The headings of a payment slip. They are prescribed word for word in four languages (Implementation Guidelines QR-bill, annex D), so they are not among the texts that people translate.</summary>
internal sealed record SlipWords
{
    public required string PaymentPart { get; init; }

    public required string Receipt { get; init; }

    public required string Account { get; init; }

    public required string Reference { get; init; }

    public required string AdditionalInformation { get; init; }

    public required string Currency { get; init; }

    public required string Amount { get; init; }

    public required string AcceptancePoint { get; init; }

    public required string PayableBy { get; init; }

    /// <summary>Above the empty field of an unknown debtor.</summary>
    public required string PayableByName { get; init; }

    /// <summary>The headings in a language; English for all but German, French and Italian.</summary>
    public static SlipWords In(CultureInfo culture) => culture.TwoLetterISOLanguageName switch
    {
        "de" => German,
        "fr" => French,
        "it" => Italian,
        _ => English,
    };

    private static SlipWords German { get; } = new()
    {
        PaymentPart = "Zahlteil",
        Receipt = "Empfangsschein",
        Account = "Konto / Zahlbar an",
        Reference = "Referenz",
        AdditionalInformation = "Zusätzliche Informationen",
        Currency = "Währung",
        Amount = "Betrag",
        AcceptancePoint = "Annahmestelle",
        PayableBy = "Zahlbar durch",
        PayableByName = "Zahlbar durch (Name/Adresse)",
    };

    private static SlipWords French { get; } = new()
    {
        PaymentPart = "Section paiement",
        Receipt = "Récépissé",
        Account = "Compte / Payable à",
        Reference = "Référence",
        AdditionalInformation = "Informations supplémentaires",
        Currency = "Monnaie",
        Amount = "Montant",
        AcceptancePoint = "Point de dépôt",
        PayableBy = "Payable par",
        PayableByName = "Payable par (nom/adresse)",
    };

    private static SlipWords Italian { get; } = new()
    {
        PaymentPart = "Sezione pagamento",
        Receipt = "Ricevuta",
        Account = "Conto / Pagabile a",
        Reference = "Riferimento",
        AdditionalInformation = "Informazioni supplementari",
        Currency = "Valuta",
        Amount = "Importo",
        AcceptancePoint = "Punto di accettazione",
        PayableBy = "Pagabile da",
        PayableByName = "Pagabile da (nome/indirizzo)",
    };

    private static SlipWords English { get; } = new()
    {
        PaymentPart = "Payment part",
        Receipt = "Receipt",
        Account = "Account / Payable to",
        Reference = "Reference",
        AdditionalInformation = "Additional information",
        Currency = "Currency",
        Amount = "Amount",
        AcceptancePoint = "Acceptance point",
        PayableBy = "Payable by",
        PayableByName = "Payable by (name/address)",
    };
}
