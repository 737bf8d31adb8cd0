using System.Globalization;
using PaymentPortal.Simulation.Outside;
using PaymentPortal.Simulation.Planted;
using PaymentPortal.Support.Builders;
using PaymentPortal.Webhooks;

namespace PaymentPortal.Simulation;

/// <summary>Everything outside the portal in one run, the portal's present life, and the trace of what happened.</summary>
internal sealed class World
{
    private readonly List<string> trace = [];
    private readonly List<string> faults = [];
    private readonly List<Act> acts = [];
    private readonly List<(string Words, Action Effect)> delayed = [];
    private readonly int thread = Environment.CurrentManagedThreadId;

    public World(int seed, string connectionString, PlantedBug? bug)
    {
        (Dice, ConnectionString, Bug) = (new Dice(seed), connectionString, bug);
        Gates = new Gates(() => Now);
        Notices = new NoticeQueue(Dice);
        Provider = new ProviderTruth(() => Now, Dice, Notices);
        Node = new Node(this);
    }

    public Dice Dice { get; }

    public string ConnectionString { get; }

    /// <summary>What was broken on purpose.</summary>
    public PlantedBug? Bug { get; }

    public DateTimeOffset Now { get; private set; } = Some.Noon;

    public Node Node { get; private set; }

    public Gates Gates { get; }

    public ProviderTruth Provider { get; }

    public NoticeQueue Notices { get; }

    /// <summary>Ids of the messages that arrived, once for each time.</summary>
    public List<string> Mails { get; } = [];

    /// <summary>Every post that arrived.</summary>
    public List<ReceivedWebhook> Webhooks { get; } = [];

    /// <summary>Requests that their makers know of.</summary>
    public List<Guid> Requests { get; } = [];

    /// <summary>No more faults and crashes: what was promised has to be kept now.</summary>
    public bool IsCalm { get; private set; }

    public IReadOnlyList<Act> Acts => acts;

    public IReadOnlyList<string> Trace => trace;

    public IReadOnlyList<string> Faults => faults;

    /// <summary>How often the portal died.</summary>
    public int Crashes { get; private set; }

    /// <summary>Calls that are still on their way to the provider although nobody waits for them.</summary>
    public int Delayed => delayed.Count;

    /// <summary>A row in the trace.</summary>
    public static string Name(Guid id) => id.ToString("N")[^6..];

    /// <summary>Whether something goes wrong that does so often in a hundred times.</summary>
    public bool Trouble(double percent) => !IsCalm && Dice.Hits(percent);

    /// <summary>Somebody begins to do something.</summary>
    public void Begin(string name, Func<Node, Task<string>> work)
    {
        var act = new Act(name);
        var node = Node;
        acts.Add(act);
        Tell($"{name} begins");
        _ = act.Play(() => work(node), words => End(act, words), exception =>
        {
            End(act, $"{name} fails: {exception.GetType().Name}");
            if (!SimulatedFault.Is(exception))
            {
                Break($"{name} failed with {exception}");
            }
        });
    }

    /// <summary>A call takes effect later.</summary>
    public void Delay(string words, Action effect) => delayed.Add((words, effect));

    /// <summary>One of the delayed calls takes effect.</summary>
    public void Arrive()
    {
        var one = Dice.Pick(delayed);
        delayed.Remove(one);
        Tell(one.Words);
        one.Effect();
    }

    public void Pass(TimeSpan time)
    {
        Now += time;
        Tell(string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.###} s pass"));
        Node.Clock.SetUtcNow(Now);
    }

    /// <summary>The process dies, with everything in memory, and starts again.</summary>
    public async Task Crash()
    {
        Crashes++;
        Tell($"crash with {string.Join(", ", acts.Select(act => act.Name))}");
        await Node.Door.Drop();
        acts.Clear();
        Gates.Forget();
        Node = new Node(this);
    }

    public void CalmDown()
    {
        Tell("calm");
        IsCalm = true;
        Notices.IsReliable = true;
    }

    public void Tell(string words)
    {
        trace.Add(string.Create(CultureInfo.InvariantCulture, $"{trace.Count + 1,5} {Now:dd'T'HH:mm:ss.fff} {words}"));
        if (Environment.CurrentManagedThreadId != thread)
        {
            Break("the run has left its thread");
        }
    }

    /// <summary>A promise was broken.</summary>
    public void Break(string words)
    {
        faults.Add(words);
        trace.Add($"FAULT {words}");
    }

    private void End(Act act, string words)
    {
        acts.Remove(act);
        Tell(words);
    }
}
