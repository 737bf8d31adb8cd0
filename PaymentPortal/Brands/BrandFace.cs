namespace PaymentPortal.Brands;

/// <summary>What people edit of a brand.</summary>
public sealed record BrandFace
{
    /// <summary>On the payer's page, at most 80 characters.</summary>
    public string DisplayName { get; init; } = "";

    /// <summary>The company by its register, at most 140.</summary>
    public string LegalName { get; init; } = "";

    public string Street { get; init; } = "";

    public string HouseNumber { get; init; } = "";

    public string PostalCode { get; init; } = "";

    public string City { get; init; } = "";

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public string Country { get; init; } = "DE";

    public string Phone { get; init; } = "";

    /// <summary>When somebody answers the telephone, as the payer reads it ("Mo–Fr 8–18 Uhr").</summary>
    public string PhoneHours { get; init; } = "";

    public string Email { get; init; } = "";

    public string Website { get; init; } = "";

    /// <summary>Register, board and tax numbers, one a line, for letter and mail footers.</summary>
    public string RegisterLines { get; init; } = "";

    public string ImprintUrl { get; init; } = "";

    public string PrivacyUrl { get; init; } = "";

    public string AccessibilityUrl { get; init; } = "";

    /// <summary>#rrggbb; the strip and the logo's ground.</summary>
    public string Colour { get; init; } = "#06595f";

    /// <summary>The holder of the account exactly as the bank knows it (verification of payee, Regulation (EU) 2024/886).</summary>
    public string AccountHolder { get; init; } = "";

    /// <summary>Normalised IBAN of the account in euro; empty offers no bank transfer in euro.</summary>
    public string Iban { get; init; } = "";

    /// <summary>Normalised IBAN or QR-IBAN of Switzerland or Liechtenstein for francs; empty offers no bank transfer in francs.</summary>
    public string ChfIban { get; init; } = "";

    public string Bic { get; init; } = "";

    /// <summary>IANA name; days of this brand begin and end there.</summary>
    public string TimeZoneId { get; init; } = "Europe/Berlin";

    /// <summary>Languages of page and messages, the preferred one first.</summary>
    public IReadOnlyList<string> Languages { get; init; } = ["de", "en"];

    /// <summary>ISO 4217 code that the composer starts with.</summary>
    public string Currency { get; init; } = "EUR";

    /// <summary>Keys of the methods offered, the preferred one first.</summary>
    public IReadOnlyList<string> Methods { get; init; } = [];

    /// <summary>Days a new link is payable, 1 to 1826.</summary>
    public int LinkDays { get; init; } = 90;

    /// <summary>Days from today to the due date that the composer proposes.</summary>
    public int DueDays { get; init; } = 14;

    /// <summary>Days before the expiry at which the countdown begins, 0 to 90.</summary>
    public int CountdownDays { get; init; } = 3;

    /// <summary>Whole units of a payment's currency: what is to go back of one payment above this waits for a second person. Null: nobody has to approve. It is off until
    /// it is set, because a portal with one person in finance could otherwise give nothing back.</summary>
    public int? RefundLimit { get; init; }

    /// <summary>Whether a reference may be used once only.</summary>
    public bool ReferenceIsUnique { get; init; }

    /// <summary>Seconds in which a send can be taken back.</summary>
    public int UndoSeconds { get; init; } = 10;

    /// <summary>Sender name of e-mails; empty takes the display name.</summary>
    public string SenderName { get; init; } = "";

    /// <summary>Sender address of e-mails; empty takes the configured one.</summary>
    public string SenderEmail { get; init; } = "";

    /// <summary>Scheme, host and port that return and notification addresses of requests may have, one a line.</summary>
    public string ReturnOrigins { get; init; } = "";

    /// <summary>Whether the composer attaches the invoice unless told otherwise.</summary>
    public bool AttachPdf { get; init; } = true;

    /// <summary>The account that takes money of this currency; empty when there is none.</summary>
    public string AccountIn(string currency) => currency switch
    {
        "EUR" => Iban,
        "CHF" => ChfIban,
        _ => "",
    };
}
