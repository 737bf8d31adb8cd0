using PaymentPortal.Primitives;

namespace PaymentPortal.PaymentRequests.Pages;

/// <summary>One act on many requests, one after the other: each is its own use case with its own refusal, so that one that cannot be done holds up no other.</summary>
/// <param name="doneKey">Text that counts what was done ("{0} reminded").</param>
/// <param name="rows">Whose turn it is, in this order.</param>
public sealed class BulkRun(string doneKey, IReadOnlyList<PaymentRequestRow> rows)
{
    private readonly List<(PaymentRequestRow Row, Refusal Refusal)> refused = [];
    private bool stopped;

    public string DoneKey => doneKey;

    public int Total => rows.Count;

    /// <summary>How many have had their turn.</summary>
    public int Turns { get; private set; }

    public int Succeeded => Turns - refused.Count;

    public IReadOnlyList<(PaymentRequestRow Row, Refusal Refusal)> Refused => refused;

    public bool IsOver { get; private set; }

    /// <summary>Lets the current one finish and begins no other.</summary>
    public void Stop() => stopped = true;

    /// <summary>Runs it.</summary>
    /// <param name="act">The use case; answers why not.</param>
    /// <param name="told">Called after each turn.</param>
    public async Task Run(Func<PaymentRequestRow, Task<Refusal?>> act, Action told)
    {
        foreach (var row in rows)
        {
            if (stopped)
            {
                break;
            }

            if (await act(row) is { } refusal)
            {
                refused.Add((row, refusal));
            }

            Turns++;
            told();
        }

        IsOver = true;
    }
}
