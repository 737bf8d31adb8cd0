using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using PaymentPortal.Primitives;

namespace PaymentPortal.Imports.Reading;

/// <summary>Splits a JSON array into its items while it streams in. Memory holds one item. What is no JSON spoils the whole, as nobody can tell where the next item begins; what an item says is read later.</summary>
public static class JsonArrayRows
{
    /// <summary>More is sent as newline-delimited JSON.</summary>
    public const int MostRows = 10_000;

    /// <summary>No use in looking again before so many more bytes have come.</summary>
    private const int Step = 4096;

    /// <summary>The rows; a refusal ends them.</summary>
    public static async IAsyncEnumerable<Outcome<ReceivedRow>> Read(PipeReader body, [EnumeratorCancellation] CancellationToken cancel)
    {
        var items = new JsonArrayItems();
        var rows = 0;
        var wanted = Step;
        ReadResult read;
        do
        {
            // Looking at the beginning of an item anew for every byte would take the square of its length.
            read = await body.ReadAtLeastAsync(wanted, cancel);
            var rest = read.Buffer;
            try
            {
                for (var next = items.Take(ref rest, read.IsCompleted); next is not null; next = items.Take(ref rest, read.IsCompleted))
                {
                    if (next.Reason is { } wrong)
                    {
                        yield return wrong;
                        yield break;
                    }

                    if (++rows > MostRows || next.ValueOrDefault!.Length > ReceivedRow.Largest)
                    {
                        yield return rows > MostRows ? ImportRefusals.TooManyRows : ImportRefusals.TooLargeRow;
                        yield break;
                    }

                    yield return new ReceivedRow(rows, next.ValueOrDefault);
                }

                if (rest.Length > ReceivedRow.Largest)
                {
                    yield return ImportRefusals.TooLargeRow;
                    yield break;
                }

                wanted = (int)rest.Length + Math.Max(Step, (int)rest.Length);
            }
            finally
            {
                // Also when nobody wants more: the server reads what is left before it answers the next call.
                body.AdvanceTo(rest.Start, rest.End);
            }
        }
        while (!read.IsCompleted);
    }
}
