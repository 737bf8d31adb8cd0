using System.Collections.Concurrent;

namespace PaymentPortal.Messaging;

/// <summary>A channel that does what the test says and remembers what it was given.</summary>
internal sealed class FakeChannel : IMessageChannel
{
    public string Key => "email";

    /// <summary>What comes of the next hand-overs; asked after the hand-over has begun.</summary>
    public Func<Task<HandOver>> Answer { get; set; } = () => Task.FromResult<HandOver>(new HandOver.Accepted());

    /// <summary>What happens before it begins.</summary>
    public Func<Task> Before { get; set; } = () => Task.CompletedTask;

    /// <summary>Every message that left, in bytes.</summary>
    public ConcurrentQueue<byte[]> Sent { get; } = new();

    public async Task<HandOver> Send(string recipient, byte[] raw, Func<Task<bool>> begin, CancellationToken cancel)
    {
        await Before();
        cancel.ThrowIfCancellationRequested();
        if (!await begin())
        {
            return new HandOver.CalledOff();
        }

        Sent.Enqueue(raw);
        return await Answer();
    }
}
