using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using PaymentPortal.Primitives;

namespace PaymentPortal.Imports.Reading;

/// <summary>Splits newline-delimited JSON into its lines while it streams in. Memory holds one line, however many there are. What a line says is read later: a broken one spoils itself and no other.</summary>
public static class NdjsonRows
{
    private const byte NewLine = (byte)'\n';

    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    /// <summary>The rows; blank lines count as lines and are no rows.</summary>
    public static async IAsyncEnumerable<Outcome<ReceivedRow>> Read(PipeReader body, [EnumeratorCancellation] CancellationToken cancel)
    {
        var line = 0;
        var isTooLarge = false;
        ReadResult read;
        do
        {
            read = await body.ReadAsync(cancel);
            var rest = read.Buffer;
            try
            {
                while (TryTakeLine(ref rest, read.IsCompleted, out var bytes))
                {
                    line++;
                    if (isTooLarge || bytes.Length > ReceivedRow.Largest)
                    {
                        isTooLarge = false;
                        yield return new ReceivedRow(line, null);
                    }
                    else if (Row(bytes, isFirst: line == 1) is { Length: > 0 } row)
                    {
                        yield return new ReceivedRow(line, row);
                    }
                }

                // The rest of a line that is too large is let go as it comes.
                isTooLarge |= rest.Length > ReceivedRow.Largest;
            }
            finally
            {
                // Also when nobody wants more: the server reads what is left before it answers the next call.
                body.AdvanceTo(isTooLarge ? rest.End : rest.Start, rest.End);
            }
        }
        while (!read.IsCompleted);
        if (isTooLarge)
        {
            yield return new ReceivedRow(line + 1, null);
        }
    }

    private static bool TryTakeLine(ref ReadOnlySequence<byte> rest, bool isEnd, out ReadOnlySequence<byte> line)
    {
        if (rest.PositionOf(NewLine) is { } end)
        {
            line = rest.Slice(0, end);
            rest = rest.Slice(rest.GetPosition(1, end));
            return true;
        }

        // The last line needs no end.
        line = rest;
        rest = isEnd ? rest.Slice(rest.End) : rest;
        return isEnd && !line.IsEmpty;
    }

    private static byte[] Row(ReadOnlySequence<byte> line, bool isFirst)
    {
        var bytes = line.ToArray();
        var text = bytes.AsSpan();
        text = isFirst && text.StartsWith(ByteOrderMark) ? text[ByteOrderMark.Length..] : text;
        var trimmed = text.Trim(" \t\r"u8);
        return trimmed.Length == bytes.Length ? bytes : trimmed.ToArray();
    }
}
