using PaymentPortal.Primitives;
using PaymentPortal.Support.Builders;
using Shouldly;
using Xunit;

namespace PaymentPortal.PaymentRequests;

public sealed class PaymentRequestTests
{
    private static readonly Guid Id = Ids.New(Some.Noon);

    [Fact]
    public void A_new_request_is_a_draft_with_one_entry()
    {
        var request = Some.Draft();

        request.Status.ShouldBe(PaymentRequestStatus.Draft);
        request.Version.ShouldBe(1);
        request.News.ShouldBe([new RequestCreated(12950, "EUR")]);
        request.ExternalId.Length.ShouldBe(27);
    }

    [Fact]
    public void Sending_makes_it_payable_until_the_stored_expiry_and_not_a_millisecond_longer()
    {
        var request = Some.Sent();

        request.IsPayable(request.ExpiresAt.AddMilliseconds(-1)).ShouldBeTrue();
        request.IsPayable(request.ExpiresAt).ShouldBeFalse();
        request.WhyNotPayable(request.ExpiresAt)!.Code.ShouldBe("request-expired");
    }

    [Fact]
    public void A_draft_whose_expiry_has_passed_is_not_sent()
    {
        var request = Some.Draft();

        request.Send([], Some.Agent, request.ExpiresAt)!.Code.ShouldBe("expiry-in-the-past");
        request.Status.ShouldBe(PaymentRequestStatus.Draft);
    }

    [Fact]
    public void Paid_request_refuses_a_second_payment()
    {
        var request = Some.Sent();
        Settle(request, 12950).ShouldBeNull();

        Settle(request, 12950)!.Code.ShouldBe("request-already-paid");
        request.AmountPaid.ShouldBe(12950);
        request.PaidAt.ShouldBe(Some.Noon);
    }

    [Fact]
    public void A_part_leaves_the_rest_payable()
    {
        var request = Some.Sent();

        Settle(request, 5000).ShouldBeNull();

        request.Status.ShouldBe(PaymentRequestStatus.PartiallyPaid);
        request.AmountDue.ShouldBe(Money.Of(7950, "EUR"));
        Settle(request, 7950).ShouldBeNull();
        request.Status.ShouldBe(PaymentRequestStatus.Paid);
    }

    [Theory]
    [InlineData(12951, "EUR")]
    [InlineData(12950, "USD")]
    [InlineData(0, "EUR")]
    [InlineData(-1, "EUR")]
    public void Another_amount_or_currency_is_never_paid(long value, string currency)
    {
        var request = Some.Sent();

        request.Settle(Id, null, "card", Money.Of(value, currency), Actor.Portal, Some.Noon)!.Code.ShouldBe("amount-differs");
        request.Status.ShouldBe(PaymentRequestStatus.Open);
        request.AmountPaid.ShouldBe(0);
    }

    [Fact]
    public void Money_after_the_expiry_does_not_settle_an_open_request_but_confirms_a_payment_that_was_made_in_time()
    {
        var late = Some.Sent();
        var confirmed = Some.Sent();
        confirmed.AwaitConfirmation(Id, "sepaDebit", 12950, Actor.Portal, Some.Noon).ShouldBeNull();

        late.Settle(Id, null, "card", late.Amount, Actor.Portal, late.ExpiresAt)!.Code.ShouldBe("request-expired");
        confirmed.Settle(Id, null, "sepaDebit", confirmed.Amount, Actor.Portal, confirmed.ExpiresAt.AddDays(3)).ShouldBeNull();
        confirmed.Status.ShouldBe(PaymentRequestStatus.Paid);
    }

    [Fact]
    public void A_surplus_is_told_whatever_the_status()
    {
        var request = Some.Sent();
        request.Cancel("Vertrag gekündigt", Some.Agent, Some.Noon).ShouldBeNull();

        request.RecordSurplus(new SurplusRecorded(Id, null, "card", 12950, "EUR", "late"), Actor.Portal, Some.Noon);

        request.Status.ShouldBe(PaymentRequestStatus.Cancelled);
        request.News.Last().ShouldBeOfType<SurplusRecorded>();
    }

    [Fact]
    public void Once_sent_the_amount_is_fixed_and_the_rest_may_change()
    {
        var request = Some.Sent();

        request.Edit(Some.Details with { Amount = Money.Of(1, "EUR") }, Some.Agent, Some.Noon)!.Code.ShouldBe("amount-is-fixed");
        request.Edit(Some.Details with { Description = "Hausrat, 2. Mahnung" }, Some.Agent, Some.Noon).ShouldBeNull();
        request.News.Last().ShouldBeOfType<RequestEdited>().Fields.ShouldBe(["description"]);
    }

    [Fact]
    public void An_edit_that_changes_nothing_tells_nothing()
    {
        var request = Some.Sent();
        var version = request.Version;

        request.Edit(Some.Details, Some.Agent, Some.Noon).ShouldBeNull();

        request.Version.ShouldBe(version);
    }

    [Fact]
    public void It_expires_only_when_its_expiry_has_passed()
    {
        var request = Some.Sent();

        request.Expire(request.ExpiresAt.AddMilliseconds(-1))!.Code.ShouldBe("not-yet-expired");
        request.Expire(request.ExpiresAt).ShouldBeNull();
        request.Status.ShouldBe(PaymentRequestStatus.Expired);
    }

    [Fact]
    public void No_edit_brings_an_expired_request_back_though_nobody_has_written_its_expiry_down()
    {
        var request = Some.Sent();
        var late = request.ExpiresAt;

        request.Edit(Some.Details with { ExpiresAt = late.AddDays(30) }, Some.Agent, late)!.Code.ShouldBe("request-expired");
        request.ExpiresAt.ShouldBe(late);
    }

    private static Refusal? Settle(PaymentRequest request, long value) =>
        request.Settle(Ids.New(Some.Noon), null, "card", Money.Of(value, "EUR"), Actor.Portal, Some.Noon);
}
