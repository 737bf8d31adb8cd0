using CsCheck;
using PaymentPortal.Primitives;
using PaymentPortal.Support.Builders;
using Shouldly;
using Xunit;

namespace PaymentPortal.PaymentRequests.Timeline;

public sealed class EventIdsTests
{
    [Fact]
    public void Same_entry_has_the_same_id_for_ever() =>
        PublicId.Format(PublicId.Event, EventIds.Of(new Guid("0195a000-0000-7000-8000-000000000001"), 7, Some.Noon)).ShouldBe(
            PublicId.Format(PublicId.Event, EventIds.Of(new Guid("0195a000-0000-7000-8000-000000000001"), 7, Some.Noon.ToOffset(TimeSpan.FromHours(2)))));

    [Fact]
    public void Different_entries_have_different_ids() => Gen.Select(Gen.Guid, Gen.Int[1, 5000], Gen.Guid, Gen.Int[1, 5000]).Sample((one, first, other, second) =>
        ((one, first) == (other, second)) == (EventIds.Of(one, first, Some.Noon) == EventIds.Of(other, second, Some.Noon)));

    [Fact]
    public void Ids_sort_as_things_happened_and_are_of_version_8() => Gen.Select(Gen.Guid, Gen.Int[1, 4000]).Sample((request, sequence) =>
    {
        var (now, next, later) = (EventIds.Of(request, sequence, Some.Noon), EventIds.Of(request, sequence + 1, Some.Noon), EventIds.Of(request, 1, Some.Noon.AddMilliseconds(1)));
        return string.CompareOrdinal(now.ToString(), next.ToString()) < 0 && string.CompareOrdinal(next.ToString(), later.ToString()) < 0 && now.Version == 8;
    });
}
