using System.Globalization;
using PaymentPortal.Primitives;

namespace PaymentPortal.Payments.Reconciliation.Statements;

/// <summary>Why a file cannot be read, and where. Readers throw it; <see cref="ReceiveStatement"/> turns it into a refusal, so that nobody else catches it.</summary>
/// <param name="code">Stable, in kebab-case.</param>
/// <param name="words">One plain English sentence.</param>
public sealed class UnreadableStatementException(string code, string words) : Exception(words)
{
    public string Code { get; } = code;

    /// <summary>Line of the file, from 1; 0 when it is about the whole file.</summary>
    public int Line { get; init; }

    /// <summary>Character of the line, or column of a table, from 1; 0 when it is about the whole line.</summary>
    public int Column { get; init; }

    /// <summary>What stands there; empty when that tells nothing.</summary>
    public string Value { get; init; } = "";

    /// <summary>As a use case answers it: the place is the fault's field ("/line/12/column/3").</summary>
    public Refusal ToRefusal() => new(Code, Message)
    {
        Faults = [new Fault(string.Create(CultureInfo.InvariantCulture, $"/line/{Line}/column/{Column}"), Code, Value.Length == 0 ? Message : $"{Message} ({Value})", Line)],
    };
}
