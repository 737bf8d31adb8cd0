using PaymentPortal.Primitives;

namespace PaymentPortal.Imports;

/// <summary>Many payment requests that came at once: a bulk call or a file. First everything is received and stored, then its rows are worked off one by one; what came in part only is never begun.</summary>
public sealed class Import
{
    public const int LongestFileName = 120;

    private Import()
    {
    }

    public Guid Id { get; private set; }

    public ImportState State { get; private set; }

    public ImportFormat Format { get; private set; }

    /// <summary>Name of the file as its sender calls it; null for a call of the API.</summary>
    public string? FileName { get; private set; }

    /// <summary>Rows received so far, all of them once it runs.</summary>
    public int Total { get; private set; }

    /// <summary>Rows that became payment requests.</summary>
    public int Created { get; private set; }

    /// <summary>Rows with faults.</summary>
    public int Failed { get; private set; }

    public ActorKind CreatedByKind { get; private set; }

    public Guid? CreatedById { get; private set; }

    public string CreatedByName { get; private set; } = "";

    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When it was finished or given up; null while it is neither.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Why it was given up, stable and in kebab-case; null when it was not.</summary>
    public string? AbortCode { get; private set; }

    /// <summary>When the bodies of its failed rows, or all rows of an aborted one, were thrown away.</summary>
    public DateTimeOffset? ClearedAt { get; private set; }

    /// <summary>Until when whoever receives it or works on it may go on; after that it is free for others.</summary>
    public DateTimeOffset? LeasedUntil { get; private set; }

    /// <summary>Who works on it.</summary>
    public Guid? LeaseId { get; private set; }

    public string PublicId => Primitives.PublicId.Format(Primitives.PublicId.Import, Id);

    /// <summary>On whose behalf its rows become payment requests: allowed when it was received, and what was taken is done.</summary>
    public Actor OnBehalfOf => new(CreatedByKind, CreatedById, CreatedByName, new HashSet<string> { Identity.Permissions.WriteRequests });

    /// <summary>One whose rows begin to come in.</summary>
    /// <param name="id">A new id.</param>
    /// <param name="origin">How it comes.</param>
    /// <param name="actor">Who sends it.</param>
    /// <param name="now">UTC.</param>
    public static Import Receive(Guid id, ImportOrigin origin, Actor actor, DateTimeOffset now) => new()
    {
        Id = id,
        State = ImportState.Receiving,
        Format = origin.Format,
        FileName = origin.FileName,
        CreatedByKind = actor.Kind,
        CreatedById = actor.Id,
        CreatedByName = actor.Name,
        CreatedAt = now,
    };

    /// <summary>More rows have come. Refused when it was given up meanwhile.</summary>
    public Refusal? Take(int rows, int failed, DateTimeOffset now)
    {
        if (State != ImportState.Receiving)
        {
            return ImportRefusals.Aborted;
        }

        Total += rows;
        Failed += failed;
        LeasedUntil = now + ImportTimes.Reception;
        return null;
    }

    /// <summary>All of it is here: from now on it is worked off.</summary>
    public void Start()
    {
        State = ImportState.Running;
        LeasedUntil = null;
    }

    /// <summary>Gives up one that did not come in whole. One that was is not given up any more.</summary>
    public void Abort(string code, DateTimeOffset now)
    {
        if (State == ImportState.Receiving)
        {
            (State, AbortCode, EndedAt, LeasedUntil) = (ImportState.Aborted, code, now, null);
        }
    }

    /// <summary>Somebody takes it up to work on it.</summary>
    public void Lease(Guid leaseId, DateTimeOffset until) => (LeaseId, LeasedUntil) = (leaseId, until);

    /// <summary>Lays it down for whoever looks next.</summary>
    public void Release() => (LeaseId, LeasedUntil) = (null, null);

    /// <summary>So many more rows are done.</summary>
    public void Advance(int created, int failed) => (Created, Failed) = (Created + created, Failed + failed);

    /// <summary>As its rows say it, whatever was counted before.</summary>
    public void Recount(int created, int failed) => (Created, Failed) = (created, failed);

    /// <summary>No row waits any more.</summary>
    public void Complete(DateTimeOffset now)
    {
        (State, EndedAt) = (ImportState.Completed, now);
        Release();
    }

    /// <summary>What was kept for a time only is gone.</summary>
    public void Clear(DateTimeOffset now) => ClearedAt = now;
}
