namespace PaymentPortal;

/// <summary>"benchmarks" as the first argument runs the benchmarks, anything else the tests.</summary>
public static class EntryPoint
{
    public static Task<int> Main(string[] args) => Xunit.MicrosoftTestingPlatform.TestPlatformTestFramework.RunAsync(args, (_, _) => { });
}
