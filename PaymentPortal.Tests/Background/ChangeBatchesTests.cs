using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;

namespace PaymentPortal.Background;

public sealed class ChangeBatchesTests
{
    private static readonly Guid One = new("0195a000-0000-7000-8000-000000000001");
    private static readonly Guid Two = new("0195a000-0000-7000-8000-000000000002");

    private readonly FakeTimeProvider clock = new();
    private readonly ChangeFeed feed = new(NullLogger<ChangeFeed>.Instance);
    private readonly List<IReadOnlySet<Guid>> batches = [];

    [Fact]
    public void Changes_of_one_moment_come_together()
    {
        using var listening = Listen();

        feed.Publish(new HashSet<Guid> { One });
        feed.Publish(new HashSet<Guid> { One, Two });
        batches.ShouldBeEmpty();
        clock.Advance(ChangeBatches.Gap);

        batches.ShouldHaveSingleItem().ShouldBe([One, Two], ignoreOrder: true);
    }

    [Fact]
    public void What_comes_later_is_a_batch_of_its_own()
    {
        using var listening = Listen();

        feed.Publish(new HashSet<Guid> { One });
        clock.Advance(ChangeBatches.Gap);
        feed.Publish(new HashSet<Guid> { Two });
        clock.Advance(ChangeBatches.Gap);

        batches.Select(batch => batch.Single()).ShouldBe([One, Two]);
    }

    [Fact]
    public void Nothing_comes_after_the_end()
    {
        var listening = Listen();
        feed.Publish(new HashSet<Guid> { One });
        listening.Dispose();
        feed.Publish(new HashSet<Guid> { Two });
        clock.Advance(ChangeBatches.Gap);

        batches.ShouldBeEmpty();
    }

    private ChangeBatches Listen() => new(feed, clock, ids =>
    {
        batches.Add(ids);
        return Task.CompletedTask;
    });
}
