using System.Buffers;
using System.Text.Json;
using PaymentPortal.Primitives;

namespace PaymentPortal.Imports.Reading;

/// <summary>How far the array was understood.</summary>
internal sealed class JsonArrayItems
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
