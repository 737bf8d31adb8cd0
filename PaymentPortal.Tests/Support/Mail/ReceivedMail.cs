using MimeKit;

namespace PaymentPortal.Support.Mail;

/// <summary>A message as it came over the line.</summary>
/// <param name="Sender">The envelope's sender, without brackets.</param>
/// <param name="Recipients">The envelope's accepted recipients.</param>
/// <param name="Raw">The bytes after DATA, without the doubled dots.</param>
/// <param name="Encrypted">Whether the line was encrypted by STARTTLS.</param>
/// <param name="User">Who signed in; null for nobody.</param>
public sealed record ReceivedMail(string Sender, IReadOnlyList<string> Recipients, ReadOnlyMemory<byte> Raw, bool Encrypted, string? User)
{
    /// <summary>The message, read.</summary>
    public MimeMessage Message { get; } = MimeMessage.Load(new MemoryStream(Raw.ToArray()), CancellationToken.None);

    /// <summary>The Message-ID, by which one intent is one message.</summary>
    public string Id => Message.MessageId ?? "";
}
