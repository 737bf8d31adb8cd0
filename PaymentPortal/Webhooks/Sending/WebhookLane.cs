namespace PaymentPortal.Webhooks.Sending;

/// <summary>The way to one endpoint. Each endpoint has its own, with its own queue and its own number of posts at a time, so one that is slow or broken holds up nobody:
/// while it answers it is broad, after a failure it is one post wide until the next success.</summary>
/// <param name="deliver">Posts one delivery; answers whether it was taken, or null when nothing was posted.</param>
/// <param name="thin">Called when the queue has become short.</param>
internal sealed class WebhookLane(Func<WebhookLease, Task<bool?>> deliver, Action thin)
{
    private const int Broad = 16;
    private const int Stock = 256;

    /// <summary>Taken up by the hundred, not one by one: a lease is a transaction.</summary>
    private const int Thin = Stock / 3;

    private readonly Lock guard = new();
    private readonly Queue<WebhookLease> waiting = new();
    private int posting;
    private bool isBroken;

    /// <summary>How many more deliveries it wants; none before its queue has become short.</summary>
    public int Room
    {
        get
        {
            lock (guard)
            {
                var here = waiting.Count + posting;
                return isBroken ? Math.Max(0, 1 - here) : here > Thin ? 0 : Stock - here;
            }
        }
    }

    public bool IsIdle
    {
        get
        {
            lock (guard)
            {
                return waiting.Count + posting == 0;
            }
        }
    }

    /// <summary>Takes deliveries and gets going.</summary>
    public void Add(IEnumerable<WebhookLease> leases)
    {
        lock (guard)
        {
            foreach (var lease in leases)
            {
                waiting.Enqueue(lease);
            }
        }

        Start();
    }

    /// <summary>Gives up what has not begun.</summary>
    public IReadOnlyList<WebhookLease> Clear()
    {
        lock (guard)
        {
            var left = waiting.ToList();
            waiting.Clear();
            return left;
        }
    }

    private void Start()
    {
        while (Next() is { } lease)
        {
            _ = Task.Run(() => Post(lease));
        }
    }

    private WebhookLease? Next()
    {
        lock (guard)
        {
            if (posting >= (isBroken ? 1 : Broad) || !waiting.TryDequeue(out var lease))
            {
                return null;
            }

            posting++;
            return lease;
        }
    }

    private async Task Post(WebhookLease lease)
    {
        bool? taken = null;
        try
        {
            taken = await deliver(lease);
        }
        finally
        {
            bool isThin;
            lock (guard)
            {
                posting--;
                isBroken = taken is null ? isBroken : !taken.Value;
                isThin = waiting.Count + posting <= Thin;
            }

            Start();
            if (isThin)
            {
                thin();
            }
        }
    }
}
