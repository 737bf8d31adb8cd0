namespace PaymentPortal.Documents.Invoices;

/// <summary>The sender as its letters show it.</summary>
public sealed record Letterhead
{
    /// <summary>Name as customers know it.</summary>
    public required string DisplayName { get; init; }

    /// <summary>The company by its register.</summary>
    public required string LegalName { get; init; }

    /// <summary>Street and town, one a line.</summary>
    public IReadOnlyList<string> Address { get; init; } = [];

    /// <summary>The small line above the recipient; empty puts name and address together.</summary>
    public string ReturnLine { get; init; } = "";

    public string Phone { get; init; } = "";

    public string Email { get; init; } = "";

    public string Website { get; init; } = "";

    /// <summary>Register, board and tax numbers, one a line.</summary>
    public IReadOnlyList<string> RegisterLines { get; init; } = [];

    /// <summary>A PNG or JPEG. What cannot be read, or is too large, gives way to the name in type; so does an SVG.</summary>
    public byte[]? Logo { get; init; }

    /// <summary>"#1d6b3a"; anything else takes a neutral dark tone.</summary>
    public string Colour { get; init; } = "";
}
