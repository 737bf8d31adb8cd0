using PaymentPortal.Support;
using Shouldly;
using Xunit;

namespace PaymentPortal.Architecture;

/// <summary>The root shows five names, the licence, and the build files that must stand there to serve both projects.</summary>
public sealed class TopLevelTests
{
    private static readonly string[] Allowed =
    [
        "PaymentPortal", "PaymentPortal.Tests", "wwwroot-assets", "PaymentPortal.sln", "README.md", "LICENSE",
        "Directory.Build.props", "Directory.Packages.props", "BannedSymbols.txt", "global.json",
    ];

    private static readonly string[] NotCommitted = ["artifacts"];

    [Fact]
    public void Nothing_else_lies_at_the_root() =>
        new DirectoryInfo(Repository.Root).EnumerateFileSystemInfos().Select(entry => entry.Name)
            .Where(name => name[0] != '.').Except(Allowed).Except(NotCommitted).ShouldBeEmpty();
}
