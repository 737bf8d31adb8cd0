namespace PaymentPortal.Primitives;

/// <summary>Every address of the application, so that none is written twice. All are relative to the host ("/p/…"); <see cref="Absolute"/> makes them whole.</summary>
public static class Urls
{
    public const string Dashboard = "/";
    public const string Requests = "/requests";
    public const string Attention = "/attention";
    public const string Refunds = "/refunds";
    public const string Imports = "/imports";
    public const string Reconciliation = "/reconciliation";
    public const string Webhooks = "/webhooks";
    public const string Reports = "/reports";
    public const string Bookings = "/reports/bookings";
    public const string Datev = "/reports/datev";
    public const string SettlementFile = "/reports/settlement.csv";
    public const string BookingsFile = "/reports/bookings.csv";
    public const string PaymentsFile = "/reports/payments.csv";
    public const string RequestsFile = "/requests/export.csv";
    public const string Settings = "/settings";
    public const string DatevSettings = "/settings/datev";
    public const string Brands = "/settings/brands";
    public const string Providers = "/settings/providers";
    public const string ApiKeys = "/settings/api-keys";
    public const string Mailbox = "/mailbox";
    public const string Sandbox = "/sandbox";
    public const string Api = "/api/v1";
    public const string Docs = "/docs";
    public const string ApiReference = "/docs/api";
    public const string OpenApi = "/openapi/v1.json";
    public const string Live = "/health/live";
    public const string Ready = "/health/ready";

    private static readonly string[] Programs = ["/api", "/sandbox/api", "/providers", "/health"];

    /// <summary>Whether programs call here, who are answered with problems (RFC 9457) and never led to a page.</summary>
    public static bool IsForPrograms(string? path) => Array.Exists(Programs, start =>
        path?.StartsWith(start, StringComparison.Ordinal) == true && (path.Length == start.Length || path[start.Length] == '/'));

    /// <summary>The payer's page.</summary>
    public static string Pay(string token) => $"/p/{Part(token)}";

    /// <summary>Where the payer's form is posted.</summary>
    public static string StartPayment(string token) => $"{Pay(token)}/pay";

    /// <summary>An address that starts one payment once (<c>Payments/Redirects</c>).</summary>
    public static string Redirect(string token, string ticket) => $"{Pay(token)}/go/{Part(ticket)}";

    /// <summary>Where the payer comes back to from the provider.</summary>
    public static string Result(string token) => $"{Pay(token)}/result";

    /// <summary>The invoice as PDF.</summary>
    public static string Invoice(string token) => $"{Pay(token)}/invoice.pdf";

    /// <summary>The code that opens the payer's page on a phone.</summary>
    public static string QrCode(string token) => $"{Pay(token)}/qr.svg";

    /// <summary>The code that fills in a transfer in a banking app, as a picture to save.</summary>
    public static string TransferCode(string token) => $"{Pay(token)}/transfer-qr.png";

    /// <summary>The payer pages' style sheet in a brand's tones; its version makes it another address, so that it can be kept for ever.</summary>
    public static string PayerSheet(string brandKey, string version) => $"/brand/{Part(brandKey)}/{Part(version)}/payer.css";

    /// <summary>A brand's logo, kept for ever like its sheet.</summary>
    public static string BrandLogo(string brandKey, int version) => $"/brand/{Part(brandKey)}/{version}/logo";

    /// <summary>The picture of a button for mails.</summary>
    public static string ButtonPicture(string token) => $"{Pay(token)}/button.png";

    /// <summary>The picture of a banner for mails, with the time that is left.</summary>
    public static string BannerPicture(string token) => $"{Pay(token)}/banner.png";

    /// <summary>Where a provider posts what it has to tell; for a brand's account there, by the account's id.</summary>
    public static string Notifications(string provider, Guid? accountId) =>
        accountId is { } id ? $"/providers/{Part(provider)}/{PublicId.Format(PublicId.ProviderAccount, id)}/notifications" : $"/providers/{Part(provider)}/notifications";

    /// <summary>One guide for integrators.</summary>
    public static string Guide(string key) => $"{Docs}/{Part(key)}";

    /// <summary>One program of the guides.</summary>
    public static string Sample(string name) => $"{Docs}/samples/{Part(name)}";

    /// <summary>One request in the back office, by its public id ("pr_…").</summary>
    public static string Request(string publicId) => $"{Requests}/{Part(publicId)}";

    /// <summary>The composer, with whatever is known already filled in. Empty values are left out.</summary>
    public static string Compose(params ReadOnlySpan<(string Name, string? Value)> known)
    {
        var query = new List<string>();
        foreach (var (name, value) in known)
        {
            if (!string.IsNullOrEmpty(value))
            {
                query.Add($"{Part(name)}={Part(value)}");
            }
        }

        return $"{Requests}/new" + (query.Count == 0 ? "" : "?" + string.Join('&', query));
    }

    /// <summary>One webhook endpoint in the back office, by its public id ("we_…").</summary>
    public static string Webhook(string publicId) => $"{Webhooks}/{Part(publicId)}";

    /// <summary>One booking export.</summary>
    public static string DatevFile(string id) => $"{Datev}/{id}/file.csv";

    /// <summary>One import, by its public id ("imp_…").</summary>
    public static string Import(string publicId) => $"{Imports}/{Part(publicId)}";

    /// <summary>One bank statement, by its public id ("bst_…").</summary>
    public static string Statement(string publicId) => $"{Reconciliation}/{Part(publicId)}";

    /// <summary>The settings of one brand, by its key.</summary>
    public static string Brand(string key) => $"{Brands}/{Part(key)}";

    /// <summary>A brand's accounts at payment providers.</summary>
    public static string BrandProviders(string key) => $"{Brand(key)}/providers";

    /// <summary>A brand's account at one provider.</summary>
    public static string BrandProvider(string key, string provider) => $"{BrandProviders(key)}/{Part(provider)}";

    /// <summary>A relative address of this class under the address that the outside knows the application by, which may have a path of its own.</summary>
    public static Uri Absolute(Uri publicAddress, string relative)
    {
        if (!relative.StartsWith('/') || relative.StartsWith("//", StringComparison.Ordinal))
        {
            throw new ArgumentException($"'{relative}' is no address of this application.", nameof(relative));
        }

        return new Uri(publicAddress.GetLeftPart(UriPartial.Path).TrimEnd('/') + relative);
    }

    /// <summary>Text as one part of an address, whatever it holds; half surrogate pairs become U+FFFD.</summary>
    private static string Part(string text) => Uri.EscapeDataString(text);
}
