using PaymentPortal.Messaging;

namespace PaymentPortal.Simulation.Planted;

/// <summary>Sends a message again of which nobody knows whether it arrived.</summary>
internal sealed class SentAgain(IMessageChannel inner) : IMessageChannel
{
    public string Key => inner.Key;

    public async Task<HandOver> Send(string recipient, byte[] raw, Func<Task<bool>> begin, CancellationToken cancel) =>
        await inner.Send(recipient, raw, begin, cancel) is var result && result is HandOver.Unclear unclear ? new HandOver.RetryLater(unclear.Code) : result;
}
