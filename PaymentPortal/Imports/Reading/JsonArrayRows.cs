using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using System.Text.Json;
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

    /// <summary>How far the array was understood.</summary>
    private sealed class JsonArrayItems
    {
        private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

        private JsonReaderState state;
        private bool isBegun;
        private bool isOpen;

        /// <summary>The next item's bytes; null when more bytes are needed or there are no more items.</summary>
        public Outcome<byte[]>? Take(ref ReadOnlySequence<byte> rest, bool isEnd)
        {
            try
            {
                return Next(ref rest, isEnd);
            }
            catch (JsonException fault)
            {
                return new Refusal("malformed-json", $"The body is not valid JSON: line {fault.LineNumber + 1}, byte {fault.BytePositionInLine + 1}.");
            }
        }

        private Outcome<byte[]>? Next(ref ReadOnlySequence<byte> rest, bool isEnd)
        {
            if (!isBegun)
            {
                isBegun = true;
                var start = rest.Slice(0, Math.Min(rest.Length, ByteOrderMark.Length)).ToArray();
                rest = start.AsSpan().SequenceEqual(ByteOrderMark) ? rest.Slice(ByteOrderMark.Length) : rest;
            }

            while (true)
            {
                var reader = new Utf8JsonReader(rest, isEnd, state);
                if (!reader.Read())
                {
                    // Blanks need not be kept.
                    (rest, state) = (rest.Slice(reader.Position), reader.CurrentState);
                    return null;
                }

                if (!isOpen && reader.TokenType != JsonTokenType.StartArray)
                {
                    return ImportRefusals.NoArray;
                }

                var isBracket = !isOpen || (reader.CurrentDepth == 0 && reader.TokenType == JsonTokenType.EndArray);
                var from = reader.TokenStartIndex;
                if (!isBracket && !reader.TrySkip())
                {
                    return null;
                }

                isOpen = true;
                var item = rest.Slice(from, reader.BytesConsumed - from);
                rest = rest.Slice(reader.Position);
                state = reader.CurrentState;
                if (!isBracket)
                {
                    return item.ToArray();
                }
            }
        }
    }
}
