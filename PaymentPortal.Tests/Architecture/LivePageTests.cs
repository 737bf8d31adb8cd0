using Shouldly;
using Xunit;

namespace PaymentPortal.Architecture;

/// <summary>The feed calls its listeners on the writer's time. A page that read there would hold up every write, so pages take changes in batches, on their own time.</summary>
public sealed class LivePageTests
{
    [Fact]
    public void Pages_take_changes_in_batches() => Eager(House.Product).ShouldBeEmpty();

    [Fact]
    public void Planted_eager_page_is_found() => Eager(
        [
            SourceFile.Planted("PaymentPortal/Messaging/Pages/Mailbox.razor", "listening = Feed.Listen(_ => InvokeAsync(Refresh));"),
            SourceFile.Planted("PaymentPortal/Messaging/Pages/Other.razor", "changes = new ChangeBatches(Feed, Clock, _ => InvokeAsync(Refresh));"),
            SourceFile.Planted("PaymentPortal/Messaging/MessageDispatcher.cs", "subscription = feed.Listen(_ => Wake());"),
        ]).ShouldBe(["PaymentPortal/Messaging/Pages/Mailbox.razor"]);

    private static IEnumerable<string> Eager(IEnumerable<SourceFile> files) =>
        files.Where(file => file.Room == "Pages" && file.Code.Any(line => line.Text.Contains("Feed.Listen(", StringComparison.Ordinal))).Select(file => file.Path);
}
