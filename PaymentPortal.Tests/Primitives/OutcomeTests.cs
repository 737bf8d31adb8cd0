using Shouldly;
using Xunit;

namespace PaymentPortal.Primitives;

public class OutcomeTests
{
    [Fact]
    public void A_value_is_done()
    {
        Outcome<string> outcome = "sent";

        outcome.ShouldBe(new Outcome<string>.Done("sent"));
        outcome.ValueOrDefault.ShouldBe("sent");
        outcome.Reason.ShouldBeNull();
    }

    [Fact]
    public void A_refusal_carries_its_reason_and_no_value()
    {
        Outcome<string> outcome = new Refusal("request-already-paid", "This request is paid.");

        outcome.ShouldBeOfType<Outcome<string>.Refused>();
        outcome.ValueOrDefault.ShouldBeNull();
        outcome.Reason!.Code.ShouldBe("request-already-paid");
        outcome.Reason.Faults.ShouldBeEmpty();
    }

    [Fact]
    public void Wrong_fields_are_listed_all_at_once()
    {
        var faults = new[] { new Fault("/amount/value", "zero", "Ask for more than nothing."), new Fault("/reference", "too-long", "At most 35 characters.", 35) };

        Refusal.OfFaults(faults).ShouldSatisfyAllConditions(refusal => refusal.Code.ShouldBe("invalid-input"), refusal => refusal.Faults.ShouldBe(faults));
    }

    [Theory]
    [InlineData(AmountFault.Empty, "empty")]
    [InlineData(AmountFault.NotANumber, "not-a-number")]
    [InlineData(AmountFault.TooManyDecimals, "too-many-decimals")]
    [InlineData(AmountFault.TooLarge, "too-large")]
    public void Reasons_become_stable_codes(AmountFault reason, string code) => FaultCode.Of(reason).ShouldBe(code);
}
