namespace PaymentPortal.Messaging;

/// <summary>The channel of an installation without a mail server: every e-mail stays here, to be read on the mailbox page as the payer would see it.</summary>
internal sealed class LocalMailbox : IMessageChannel
{
    public string Key => "email";

    /// <summary>The content is kept already, so it has arrived.</summary>
    public Task<HandOver> Send(string recipient, byte[] raw, Func<Task<bool>> begin, CancellationToken cancel) => Task.FromResult<HandOver>(new HandOver.Accepted());
}
