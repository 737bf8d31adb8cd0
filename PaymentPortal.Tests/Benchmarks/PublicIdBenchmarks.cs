using BenchmarkDotNet.Attributes;
using PaymentPortal.Primitives;

namespace PaymentPortal.Benchmarks;

/// <summary>An id is written on every row of every list: how it compares with the plain text of a UUID.</summary>
[MemoryDiagnoser]
public class PublicIdBenchmarks
{
    private readonly Guid id = Ids.New(TimeProvider.System);

    [Benchmark(Baseline = true)]
    public string Plain() => id.ToString();

    [Benchmark]
    public string Prefixed() => PublicId.Format(PublicId.PaymentRequest, id);
}
