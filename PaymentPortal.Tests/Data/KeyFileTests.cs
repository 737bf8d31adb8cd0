using Shouldly;
using Xunit;

namespace PaymentPortal.Data;

public sealed class KeyFileTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("keys-");

    [Fact]
    public async Task Of_many_that_start_at_once_one_makes_the_key_and_all_use_it()
    {
        var keys = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => KeyFile.ReadOrMake(folder.FullName, "link-token.key"))));

        keys.ShouldAllBe(key => key.SequenceEqual(keys[0]));
        keys[0].Length.ShouldBe(64);
    }

    [Fact]
    public void Only_its_owner_may_read_it()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no file modes.");

        KeyFile.ReadOrMake(folder.FullName, "link-token.key");

#pragma warning disable CA1416 // Skipped on Windows.
        File.GetUnixFileMode(folder.GetFiles("link-token.key").ShouldHaveSingleItem().FullName).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
#pragma warning restore CA1416
    }

    [Fact]
    public void A_damaged_key_stops_the_start_and_says_what_to_do()
    {
        File.WriteAllText(Path.Combine(folder.FullName, "link-token.key"), "half");

        Should.Throw<InvalidOperationException>(() => KeyFile.ReadOrMake(folder.FullName, "link-token.key")).Message.ShouldContain("Restore it from the backup");
    }

    public void Dispose() => folder.Delete(recursive: true);
}
