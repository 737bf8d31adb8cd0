using MailKit;

namespace PaymentPortal.Messaging.Email;

/// <summary>Watches how much of a message was written, to know whether the server can have all of it.</summary>
internal sealed class WrittenBytes(long size) : ITransferProgress
{
    /// <summary>The library may count line ends a little differently; whoever is that close to the end counts as through.</summary>
    private const long Slack = 512;

    private long written;

    /// <summary>Whether the end of the message may have been written. True too early is harmless: a person decides instead of a second try.</summary>
    public bool MayBeAll => written + Slack >= size;

    public void Report(long bytesTransferred, long totalSize) => written = bytesTransferred;

    public void Report(long bytesTransferred) => written = bytesTransferred;
}
