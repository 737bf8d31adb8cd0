using System.Collections.Concurrent;
using System.Threading.Channels;

namespace PaymentPortal.Crashes;

/// <summary>What was promised to somebody before, between and after the crashes, and what should never have been answered.</summary>
internal sealed class CrashTally
{
    private readonly ConcurrentBag<Guid> created = [];
    private readonly ConcurrentBag<Guid> paid = [];
    private readonly ConcurrentBag<string> references = [];
    private readonly ConcurrentBag<TakenImport> imports = [];
    private readonly ConcurrentBag<string> faults = [];
    private readonly Channel<bool> steps = Channel.CreateUnbounded<bool>();

    /// <summary>Requests whose sender was told that they are sent.</summary>
    public IReadOnlyCollection<Guid> Created => created;

    /// <summary>References of those that were made over the API, each under an idempotency key of its own.</summary>
    public IReadOnlyCollection<string> References => references;

    /// <summary>Bulk calls that were acknowledged.</summary>
    public IReadOnlyCollection<TakenImport> Imports => imports;

    /// <summary>Imports that a kill hit when some of their rows were done and others were not, one counted anew by each kill.</summary>
    public int HalfDone { get; set; }

    /// <summary>Requests whose payer was told that they are paid, or that their payment is being confirmed.</summary>
    public IReadOnlyCollection<Guid> Paid => paid;

    /// <summary>What nobody should ever see.</summary>
    public IReadOnlyCollection<string> Faults => faults;

    public int Kills { get; set; }

    /// <summary>Waits until the load has got on by so many steps.</summary>
    public async Task StepsAsync(int count, CancellationToken cancel)
    {
        for (var i = 0; i < count; i++)
        {
            await steps.Reader.ReadAsync(cancel);
        }
    }

    public void Create(Guid requestId)
    {
        created.Add(requestId);
        steps.Writer.TryWrite(true);
    }

    public void Create(Guid requestId, string reference)
    {
        references.Add(reference);
        Create(requestId);
    }

    public void Take(Guid importId, BulkBody body) => imports.Add(new TakenImport(importId, body));

    /// <summary>A promise was seen to be broken.</summary>
    public void Break(string what) => faults.Add(what);

    public void Pay(Guid requestId) => paid.Add(requestId);

    public void Answer(string path, int status)
    {
        if (status >= 500)
        {
            faults.Add($"{path} answered {status}");
        }

        steps.Writer.TryWrite(true);
    }
}
