using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using PaymentPortal.Support;

namespace PaymentPortal.Benchmarks;

/// <summary><c>benchmarks</c>: runs every benchmark of this project; <c>benchmarks --filter '*Name*'</c> some of them. Reports are kept in <c>artifacts/benchmarks</c>.</summary>
public static class BenchmarkCommand
{
    public static Task<int> RunAsync(string[] arguments)
    {
        // In this process: a benchmark compares two ways in one run, and a generated project per benchmark would restore packages each time.
        var config = ManualConfig.Create(DefaultConfig.Instance)
            .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance))
            .WithOptions(ConfigOptions.DisableOptimizationsValidator | ConfigOptions.JoinSummary)
            .WithArtifactsPath(Repository.Artifacts("benchmarks"));
        string[] selection = arguments.Length == 0 ? ["--filter", "*"] : arguments;
        var summaries = BenchmarkSwitcher.FromAssembly(typeof(BenchmarkCommand).Assembly).Run(selection, config).ToList();
        return Task.FromResult(summaries.Count > 0 && summaries.All(summary => summary.Reports.All(report => report.Success)) ? 0 : 1);
    }
}
