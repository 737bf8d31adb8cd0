namespace PaymentPortal.Documents;

/// <summary>A folder of its own that goes with the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("paymentportal-documents-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
