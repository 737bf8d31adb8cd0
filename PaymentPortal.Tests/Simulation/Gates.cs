namespace PaymentPortal.Simulation;

/// <summary>Every await of the run at which somebody else may go first: the flow of control stops there until the loop opens the gate, and then runs on, on the loop's own thread, up to its next one.
/// After a crash nobody opens them any more, which is just what a killed process does to whoever waited.</summary>
internal sealed class Gates(Func<DateTimeOffset> now)
{
    private readonly List<Gate> waiting = [];

    public int Count => waiting.Count;

    /// <summary>Those that can be opened now, in the order of their coming.</summary>
    public IReadOnlyList<Gate> Ready => waiting.FindAll(gate => gate.NotBefore <= now());

    /// <summary>Waits for the loop.</summary>
    /// <param name="words">Where the flow of control stands.</param>
    /// <param name="delay">It is not opened before so much time has passed.</param>
    public Task Pass(string words, TimeSpan delay = default)
    {
        var gate = new Gate(Act.Current, words, now() + delay);
        waiting.Add(gate);
        return gate.Opened;
    }

    public void Open(Gate gate)
    {
        waiting.Remove(gate);
        gate.Open();
    }

    /// <summary>The process is gone.</summary>
    public void Forget() => waiting.Clear();
}
