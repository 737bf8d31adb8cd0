using PaymentPortal.Data;
using PaymentPortal.Imports.Reading;
using PaymentPortal.Primitives;

namespace PaymentPortal.Imports.Working;

/// <summary>A row that is to be done.</summary>
/// <param name="Asked">What it asks for, or what is wrong with how it is written.</param>
internal sealed record WaitingRow(Guid ImportId, int Line, Outcome<AskedRow> Asked)
{
    public string? ExternalId => Asked.ValueOrDefault?.Input.ExternalId;

    public string? Reference => Asked.ValueOrDefault?.Input.Reference;

    /// <summary>Opens and reads a stored row.</summary>
    public static WaitingRow Open(Guid importId, int line, byte[]? sealedBody, Seal seal) => new(
        importId,
        line,
        sealedBody is not null && seal.TryOpen(ImportRow.Place(importId, line), sealedBody) is { } body ? ReadImportRow.Read(body) : Refusal.OfFaults([ImportRefusals.Unreadable]));

    /// <summary>Rows in groups of which each may be done all at once: those that bear the same number follow each other, so that always the first line has it.</summary>
    public static IReadOnlyList<IReadOnlyList<WaitingRow>> Waves(IEnumerable<WaitingRow> rows)
    {
        var last = new Dictionary<(string Kind, string Text), int>();
        var waves = new List<List<WaitingRow>>();
        foreach (var row in rows)
        {
            (string Kind, string Text)[] marks = [("externalId", row.ExternalId?.Trim() ?? ""), ("reference", row.Reference?.Trim() ?? "")];
            var wave = marks.Max(mark => mark.Text.Length > 0 && last.TryGetValue(mark, out var before) ? before + 1 : 0);
            foreach (var mark in marks)
            {
                last[mark] = wave;
            }

            if (wave == waves.Count)
            {
                waves.Add([]);
            }

            waves[wave].Add(row);
        }

        return waves;
    }
}
