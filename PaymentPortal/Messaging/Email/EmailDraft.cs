namespace PaymentPortal.Messaging.Email;

/// <summary>Everything an e-mail consists of, before it becomes MIME.</summary>
public sealed record EmailDraft
{
    /// <summary>The message's public id; with the host it makes the Message-ID.</summary>
    public required string Id { get; init; }

    /// <summary>Host of the public address.</summary>
    public required string Host { get; init; }

    public required DateTimeOffset Date { get; init; }

    public required string FromName { get; init; }

    public required string FromAddress { get; init; }

    /// <summary>Where answers go; empty sends them to the sender.</summary>
    public string ReplyTo { get; init; } = "";

    public string ToName { get; init; } = "";

    public required string ToAddress { get; init; }

    /// <summary>BCP 47.</summary>
    public required string Language { get; init; }

    public required string Subject { get; init; }

    public required string Text { get; init; }

    public required string Html { get; init; }

    /// <summary>The one picture, which the HTML names as <see cref="PictureId"/>; null for none.</summary>
    public EmailFile? Picture { get; init; }

    public IReadOnlyList<EmailFile> Files { get; init; } = [];

    /// <summary>How the HTML refers to the picture: <c>cid:logo@portal</c>.</summary>
    public const string PictureId = "logo@portal";
}
