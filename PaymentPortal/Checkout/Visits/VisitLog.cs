using System.Threading.Channels;

namespace PaymentPortal.Checkout.Visits;

/// <summary>Takes looks down without making the payer wait: into a bounded line, from which <see cref="WriteVisits"/> takes them. When the line is full, the oldest look is lost; nothing else depends on it.</summary>
public sealed class VisitLog
{
    private const int Longest = 20_000;

    private readonly Channel<Look> line = Channel.CreateBounded<Look>(new BoundedChannelOptions(Longest) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });

    /// <summary>Takes a look down; never waits, never fails.</summary>
    public void Note(Look look) => line.Writer.TryWrite(look);

    /// <summary>Waits for the next look; false when there will be none.</summary>
    internal ValueTask<bool> Wait(CancellationToken cancel) => line.Reader.WaitToReadAsync(cancel);

    /// <summary>What has been taken down since the last call.</summary>
    internal IReadOnlyList<Look> Take()
    {
        var looks = new List<Look>();
        while (line.Reader.TryRead(out var look))
        {
            looks.Add(look);
        }

        return looks;
    }
}
