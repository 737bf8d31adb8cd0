using Xunit.MicrosoftTestingPlatform;

namespace PaymentPortal;

/// <summary>A command's name as the first argument runs that command (<see cref="Commands"/>), anything else the tests.</summary>
public static class EntryPoint
{
    public static Task<int> Main(string[] args) =>
        args is [var word, ..] && !word.StartsWith('-')
            ? Commands.RunAsync(word, args[1..])
            : TestPlatformTestFramework.RunAsync(args, Coverlet.MTP.TestingPlatformBuilderHook.AddExtensions);
}
