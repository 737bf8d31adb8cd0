using PaymentPortal.Messaging;

namespace PaymentPortal.Simulation.Planted;

/// <summary>Says that a message was sent before it is.</summary>
internal sealed class SentBeforeSending(IMessageChannel inner) : IMessageChannel
{
    public string Key => inner.Key;

    public async Task<HandOver> Send(string recipient, byte[] raw, Func<Task<bool>> begin, CancellationToken cancel) =>
        await inner.Send(recipient, raw, begin, cancel) is HandOver.CalledOff calledOff ? calledOff : new HandOver.Accepted();
}
