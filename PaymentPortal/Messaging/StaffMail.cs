namespace PaymentPortal.Messaging;

/// <summary>A plain note to somebody who runs or integrates the portal, in the reader's language.</summary>
public sealed record StaffMail
{
    public required string Subject { get; init; }

    public required IReadOnlyList<string> Paragraphs { get; init; }

    public required string LinkText { get; init; }

    /// <summary>The page it is about, as a path of the portal.</summary>
    public required string Path { get; init; }
}
