using PaymentPortal.Data;
using PaymentPortal.Primitives;

namespace PaymentPortal.Imports;

/// <summary>One row of an import and what became of it.</summary>
public sealed class ImportRow
{
    public const int LongestMark = 64;

    private ImportRow()
    {
    }

    public Guid ImportId { get; private set; }

    /// <summary>Its line in the file, or its place in the array; from 1.</summary>
    public int Line { get; private set; }

    public ImportRowState State { get; private set; }

    /// <summary>The row as it came, under the installation's <see cref="Seal"/>, because it holds the payer's details. Null once it became a payment request, and some time after it failed.</summary>
    public byte[]? SealedBody { get; private set; }

    public Guid? PaymentRequestId { get; private set; }

    /// <summary>To recognise the row by, as far as it could be read; so is <see cref="Reference"/>.</summary>
    public string? ExternalId { get; private set; }

    public string? Reference { get; private set; }

    /// <summary>Everything that is wrong with it.</summary>
    public IReadOnlyList<Fault> Faults { get; private set; } = [];

    /// <summary>A row that has just come; one without a body has failed on its way.</summary>
    public static ImportRow Receive(Guid importId, int line, byte[]? sealedBody) => sealedBody is not null
        ? new ImportRow { ImportId = importId, Line = line, SealedBody = sealedBody }
        : new ImportRow { ImportId = importId, Line = line, State = ImportRowState.Failed, Faults = [ImportRefusals.TooLarge] };

    /// <summary>Where its body lies, for the seal.</summary>
    public static string Place(Guid importId, int line) => $"import/{importId}/{line}";

    /// <summary>A mark of a row as it is kept: without what cannot be shown, and no longer than there is room for.</summary>
    public static string? Mark(string? text) => PlainText.Clean(text) is { Length: > 0 } clean ? clean[..Math.Min(clean.Length, LongestMark)] : null;
}
