namespace PaymentPortal.Primitives;

/// <summary>What a use case answers: it was done, or it was refused for a reason that the caller can act on. Exceptions are for bugs and broken machines.</summary>
public abstract record Outcome<T>
{
    private Outcome()
    {
    }

    /// <summary>Done, with what came of it.</summary>
    public sealed record Done(T Value) : Outcome<T>;

    /// <summary>Not done; nothing was changed.</summary>
    public sealed record Refused(Refusal Refusal) : Outcome<T>;

    public static implicit operator Outcome<T>(T value) => new Done(value);

    public static implicit operator Outcome<T>(Refusal refusal) => new Refused(refusal);

    /// <summary>The value when done, otherwise nothing.</summary>
    public T? ValueOrDefault => this is Done done ? done.Value : default;

    /// <summary>The reason when refused, otherwise nothing.</summary>
    public Refusal? Reason => (this as Refused)?.Refusal;
}

/// <summary>Why something was refused.</summary>
/// <param name="Code">Stable, in kebab-case; what clients and translations go by ("request-already-paid").</param>
/// <param name="Words">One plain English sentence for people without a translation.</param>
public sealed record Refusal(string Code, string Words)
{
    /// <summary>Every fault of the input at once; empty when the refusal is not about a field.</summary>
    public IReadOnlyList<Fault> Faults { get; init; } = [];

    /// <summary>A refusal because of one or more wrong fields.</summary>
    public static Refusal OfFaults(IReadOnlyList<Fault> faults) => new("invalid-input", "Some of the details are not valid.") { Faults = faults };
}

/// <summary>One fault of one field.</summary>
/// <param name="Field">The field by its name in the API, as a JSON pointer ("/amount/value").</param>
/// <param name="Code">Stable, in kebab-case ("too-long").</param>
/// <param name="Words">One plain English sentence: what is wrong and what would be right.</param>
/// <param name="Limit">The number the sentence speaks of, such as the greatest length, for translations; null when there is none.</param>
public sealed record Fault(string Field, string Code, string Words, long? Limit = null);
