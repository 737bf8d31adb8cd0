namespace PaymentPortal.Simulation;

/// <summary>Something that somebody does: a click, a call, a job. It goes on in steps until it ends or a crash takes it.</summary>
internal sealed class Act(string name)
{
    private static readonly AsyncLocal<string?> Running = new();

    /// <summary>The act that the calling flow of control belongs to.</summary>
    public static string Current => Running.Value ?? "";

    public string Name => name;

    /// <summary>Runs up to its first gate; what follows belongs to it too.</summary>
    public async Task Play(Func<Task<string>> work, Action<string> told, Action<Exception> failed)
    {
        Running.Value = name;
        try
        {
            told($"{name} ends: {await work()}");
        }
#pragma warning disable CA1031 // Whether a failure is a fault is for the run to say.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            failed(exception);
        }
    }
}
