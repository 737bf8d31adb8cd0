namespace PaymentPortal.Simulation;

/// <summary>A flow of control that stands still.</summary>
/// <param name="act">Whose it is.</param>
/// <param name="words">Where it stands.</param>
/// <param name="notBefore">UTC.</param>
internal sealed class Gate(string act, string words, DateTimeOffset notBefore)
{
    // Runs on inline, on purpose: the loop is the only thread.
    private readonly TaskCompletionSource opened = new();

    public DateTimeOffset NotBefore => notBefore;

    public Task Opened => opened.Task;

    public void Open() => opened.SetResult();

    public override string ToString() => $"{act}: {words}";
}
