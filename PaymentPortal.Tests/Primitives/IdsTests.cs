using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;

namespace PaymentPortal.Primitives;

public class IdsTests
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero));

    [Fact]
    public void Ids_are_UUIDs_of_version_7_with_the_clocks_milliseconds()
    {
        var id = Ids.New(_clock);

        id.Version.ShouldBe(7);
        Convert.ToInt64(id.ToString("N")[..12], 16).ShouldBe(_clock.GetUtcNow().ToUnixTimeMilliseconds());
    }

    [Fact]
    public void Later_ids_sort_after_earlier_ones()
    {
        var ids = new List<Guid>();
        for (var i = 0; i < 1000; i++)
        {
            ids.Add(Ids.New(_clock));
            _clock.Advance(TimeSpan.FromMilliseconds(1));
        }

        ids.ShouldBeInOrder();
        ids.Select(id => PublicId.Format("pr", id)).ShouldBe(ids.Select(id => PublicId.Format("pr", id)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Ids_of_the_same_millisecond_differ() => Enumerable.Range(0, 10_000).Select(_ => Ids.New(_clock)).ShouldBeUnique();
}
