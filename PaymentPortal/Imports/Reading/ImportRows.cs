using System.Buffers;
using System.IO.Pipelines;
using PaymentPortal.Primitives;

namespace PaymentPortal.Imports.Reading;

/// <summary>Rows of an import while they stream in.</summary>
public static class ImportRows
{
    /// <summary>How a file is written, by its first character: an array begins with a bracket. Takes nothing from it.</summary>
    public static async Task<ImportFormat> FormatOf(PipeReader body, CancellationToken cancel)
    {
        while (true)
        {
            var read = await body.ReadAsync(cancel);
            var first = FirstOf(read.Buffer);
            body.AdvanceTo(read.Buffer.Start, first is null ? read.Buffer.End : read.Buffer.Start);
            if (first is not null || read.IsCompleted || read.Buffer.Length > ReceivedRow.Largest)
            {
                return first == (byte)'[' ? ImportFormat.Json : ImportFormat.Ndjson;
            }
        }
    }

    /// <summary>Splits a body into its rows; a refusal among them ends them.</summary>
    public static IAsyncEnumerable<Outcome<ReceivedRow>> Read(PipeReader body, ImportFormat format, CancellationToken cancel) =>
        format == ImportFormat.Ndjson ? NdjsonRows.Read(body, cancel) : JsonArrayRows.Read(body, cancel);

    private static byte? FirstOf(ReadOnlySequence<byte> bytes)
    {
        foreach (var part in bytes)
        {
            if (part.Span.IndexOfAnyExcept(" \t\r\n\uFEFF"u8) is >= 0 and var place)
            {
                return part.Span[place];
            }
        }

        return null;
    }
}
