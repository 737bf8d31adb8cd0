namespace PaymentPortal.PaymentRequests.Timeline;

/// <summary>Checks a request's chain of timeline entries.</summary>
public static class TimelineChain
{
    /// <summary>The sequence number where the chain breaks, or null when it is whole: every entry there, none changed, and the head that of the request.</summary>
    /// <param name="timeline">All entries, oldest first.</param>
    public static int? FindBreak(PaymentRequest request, IReadOnlyList<TimelineEntry> timeline)
    {
        byte[] previous = [];
        for (var i = 0; i < timeline.Count; i++)
        {
            var entry = timeline[i];
            if (entry.Sequence != i + 1 || !entry.ComputeHash(previous).AsSpan().SequenceEqual(entry.Hash))
            {
                return i + 1;
            }

            previous = entry.Hash;
        }

        return timeline.Count == request.Version && previous.AsSpan().SequenceEqual(request.TimelineHead) ? null : timeline.Count + 1;
    }
}
