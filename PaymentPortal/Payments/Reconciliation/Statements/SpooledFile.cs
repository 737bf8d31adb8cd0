using System.Security.Cryptography;

namespace PaymentPortal.Payments.Reconciliation.Statements;

/// <summary>A file on its way in, laid down on the disk so that it can be read as often as needed whatever its length, and gone as soon as nobody reads it.</summary>
internal sealed class SpooledFile : IAsyncDisposable
{
    /// <summary>One gibibyte: about a million entries of camt.053.</summary>
    public const long Largest = 1L << 30;

    private readonly FileStream file;

    private SpooledFile(FileStream file, string hash) => (this.file, Hash) = (file, hash);

    /// <summary>SHA-256 of its bytes in lower case.</summary>
    public string Hash { get; }

    public long Length => file.Length;

    /// <summary>Takes it in; a fault when it is empty or too large.</summary>
    public static async Task<SpooledFile> Of(Stream content, CancellationToken cancel, long largest = Largest)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows())
        {
            // Names and accounts are nobody else's business.
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        var file = new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), options);
        try
        {
            return new SpooledFile(file, await Copy(content, file, largest, cancel));
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    /// <summary>From its beginning. One reader at a time.</summary>
    public Stream Open()
    {
        file.Position = 0;
        return new Unclosed(file);
    }

    public ValueTask DisposeAsync() => file.DisposeAsync();

    private static async Task<string> Copy(Stream content, FileStream file, long largest, CancellationToken cancel)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[128 * 1024];
        while (await content.ReadAsync(buffer, cancel) is > 0 and var read)
        {
            if (file.Position + read > largest)
            {
                throw new UnreadableStatementException("file-too-large", $"The file is larger than {largest >> 20} MB. Export a shorter span of time.");
            }

            hash.AppendData(buffer.AsSpan(0, read));
            await file.WriteAsync(buffer.AsMemory(0, read), cancel);
        }

        await file.FlushAsync(cancel);
        return file.Length == 0 ? throw new UnreadableStatementException("empty-file", "The file is empty.") : Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Readers close what they are given; the file stays.</summary>
    private sealed class Unclosed(FileStream file) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => true;

        public override bool CanWrite => false;

        public override long Length => file.Length;

        public override long Position
        {
            get => file.Position;
            set => file.Position = value;
        }

        public override int Read(byte[] buffer, int offset, int count) => file.Read(buffer, offset, count);

        public override int Read(Span<byte> buffer) => file.Read(buffer);

        public override long Seek(long offset, SeekOrigin origin) => file.Seek(offset, origin);

        public override void Flush()
        {
        }

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
