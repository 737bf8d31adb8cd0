using PaymentPortal.PaymentRequests.Progress;
using Shouldly;
using Xunit;

namespace PaymentPortal.PaymentRequests;

public sealed class RequestListAddressTests
{
    [Fact]
    public void What_is_written_is_read_back()
    {
        var state = new RequestListState
        {
            View = RequestListView.Running,
            Text = "Müller & Söhne 100 %",
            Brand = "nordlicht",
            Statuses = [PaymentRequestStatus.Open, PaymentRequestStatus.PartiallyPaid],
            UpdatedDays = 2,
            AmountFrom = 2000,
            AmountTo = 500_000,
            Currency = "EUR",
            Created = new DayRange(new DateOnly(2026, 2, 23), new DateOnly(2026, 3, 1)),
            Paid = DayRange.Of(new DateOnly(2026, 3, 2)),
            Reached = StationReached.Opened,
            Surplus = "duplicate",
            After = new ListCursor(new DateTimeOffset(2026, 3, 2, 12, 0, 0, TimeSpan.Zero), new Guid("0195a000-0000-7000-8000-000000000001")),
        };

        var read = RequestListAddress.Read("https://pay.example" + RequestListAddress.Of(state));

        read.Statuses.ShouldBe(state.Statuses);
        (read with { Statuses = [] }).ShouldBe(state with { Statuses = [] });
    }

    [Fact]
    public void Everything_is_the_bare_address() => RequestListAddress.Of(new RequestListState()).ShouldBe("/requests");

    [Theory]
    [InlineData("/requests?view=nonsense&status=7,open2&updated=-3&min=1e9&max=99999999999999999999&currency=EURO")]
    [InlineData("/requests?created=2026-02-30&paid=2026-03-02..2026-03-01&reached=9&after=zz&before=ffffffffffffffff-pr_1")]
    [InlineData("/requests?view=%00&q=%E2%80%AE&status=&created=..")]
    [InlineData("/requests?????&&==")]
    public void A_bent_address_is_the_whole_list(string address)
    {
        var read = RequestListAddress.Read(address);

        read.Statuses.ShouldBeEmpty();
        (read with { Text = null, Statuses = [] }).ShouldBe(new RequestListState());
    }

    [Fact]
    public void A_long_search_is_cut() => RequestListAddress.Read("/requests?q=" + new string('x', 5000)).Text!.Length.ShouldBe(200);
}
