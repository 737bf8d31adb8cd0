using System.Globalization;

namespace PaymentPortal.Simulation.Outside;

/// <summary>Notices on their way from the provider: lost, repeated, overtaking each other.</summary>
internal sealed class NoticeQueue(Dice dice)
{
    private readonly List<Notice> waiting = [];
    private int events;

    /// <summary>Whether no notice gets lost any more.</summary>
    public bool IsReliable { get; set; }

    public IReadOnlyList<Notice> Waiting => waiting;

    /// <summary>Sends one off.</summary>
    /// <param name="attemptId">What it is about.</param>
    /// <param name="mustArrive">It is repeated until it is taken; others the portal has to do without now and then.</param>
    public void Tell(Guid attemptId, bool mustArrive)
    {
        if (mustArrive || IsReliable || !dice.Hits(25))
        {
            waiting.Add(new Notice(string.Create(CultureInfo.InvariantCulture, $"evt_{++events}"), attemptId));
        }
    }

    /// <summary>The portal took it; now and then it comes again nevertheless.</summary>
    public void Taken(Notice notice)
    {
        if (IsReliable || !dice.Hits(15))
        {
            waiting.Remove(notice);
        }
    }
}

/// <summary>That something happened to an attempt.</summary>
internal sealed record Notice(string EventId, Guid AttemptId);
