using System.Buffers;
using System.IO.Pipelines;
using System.Security.Cryptography;

namespace PaymentPortal.Api.Once;

/// <summary>A body that is told from others while it streams by, however long it is: by a hash of its bytes, which nobody need keep.</summary>
public sealed class HashedBody(PipeReader body) : PipeReader
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private ReadOnlySequence<byte> seen;
    private byte[]? fingerprint;

    /// <summary>The hash of the whole body; reads what is left of it.</summary>
    internal async Task<byte[]> Fingerprint()
    {
        while (fingerprint is null)
        {
            var read = await ReadAsync();
            AdvanceTo(read.Buffer.End);
            fingerprint = read.IsCompleted ? hash.GetHashAndReset() : null;
        }

        return fingerprint;
    }

    public override async ValueTask<ReadResult> ReadAsync(CancellationToken cancellationToken = default)
    {
        var read = await body.ReadAsync(cancellationToken);
        seen = read.Buffer;
        return read;
    }

    public override bool TryRead(out ReadResult result)
    {
        var isRead = body.TryRead(out result);
        seen = result.Buffer;
        return isRead;
    }

    public override void AdvanceTo(SequencePosition consumed) => AdvanceTo(consumed, consumed);

    public override void AdvanceTo(SequencePosition consumed, SequencePosition examined)
    {
        foreach (var part in seen.Slice(0, consumed))
        {
            hash.AppendData(part.Span);
        }

        seen = default;
        body.AdvanceTo(consumed, examined);
    }

    public override void CancelPendingRead() => body.CancelPendingRead();

    public override void Complete(Exception? exception = null)
    {
        hash.Dispose();
        body.Complete(exception);
    }
}
