namespace PaymentPortal.PaymentRequests.Timeline;

/// <summary>Where an entry stands among the entries of all requests. The database writes it with the entry (Data/TimelineOrder), in a table of its own: the story is evidence and stays as it was,
/// the order in which it is told to readers is none of it.</summary>
public sealed class TimelinePosition
{
    private TimelinePosition()
    {
    }

    /// <summary>Grows with every entry of every request.</summary>
    public long Position { get; private set; }

    public Guid PaymentRequestId { get; private set; }

    public int Sequence { get; private set; }
}
