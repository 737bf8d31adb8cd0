using PaymentPortal.Primitives;
using Shouldly;
using Xunit;

namespace PaymentPortal.PaymentRequests.Amounts;

public sealed class AmountSchemeRulesTests
{
    private static readonly AmountSchemeInput Range = new("range") { Minimum = 500, Maximum = 2000 };
    private static readonly AmountSchemeInput List = new("list") { Options = [new("Einzeln", 500), new("Familie", 1500)] };
    private static readonly AmountSchemeInput Several = new("multiSelect") { Options = [new("Tasse", 100, "T-1"), new("Teller", 250)] };

    [Fact]
    public void Right_schemes_have_their_bounds()
    {
        Check(null, 1).Scheme.ShouldBeNull();
        Check(new AmountSchemeInput("fixed"), 1).ShouldBe((null, ""));
        Check(Range, 1200).Scheme.ShouldNotBeNull().ShouldSatisfyAllConditions(scheme => scheme.Floor.ShouldBe(500), scheme => scheme.Ceiling.ShouldBe(2000));
        Check(List, 500).Scheme.ShouldNotBeNull().ShouldSatisfyAllConditions(scheme => scheme.Floor.ShouldBe(500), scheme => scheme.Ceiling.ShouldBe(1500));
        Check(Several, 350).Scheme.ShouldNotBeNull().ShouldSatisfyAllConditions(scheme => scheme.Floor.ShouldBe(100), scheme => scheme.Ceiling.ShouldBe(350));
    }

    [Fact]
    public void Wrong_ones_are_told_at_their_place()
    {
        Check(new AmountSchemeInput("auction"), 1).Faults.ShouldBe("/amountScheme/type unknown-type");
        Check(new AmountSchemeInput(null), 1).Faults.ShouldBe("/amountScheme/type unknown-type");
        Check(Range with { Minimum = null, Maximum = 0 }, 1).Faults.ShouldBe("/amountScheme/minimum required, /amountScheme/maximum not-positive");
        Check(Range with { Maximum = 499 }, 500).Faults.ShouldBe("/amountScheme/maximum below-minimum");
        Check(Range with { Maximum = Money.Largest + 1 }, 500).Faults.ShouldBe("/amountScheme/maximum too-large");
        Check(Range with { Options = List.Options }, 500).Faults.ShouldBe("/amountScheme/options not-with-this-type");
        Check(List with { Minimum = 1 }, 500).Faults.ShouldBe("/amountScheme/minimum not-with-this-type");
        Check(List with { Options = [] }, 500).Faults.ShouldBe("/amountScheme/options required");
        Check(List with { Options = [.. Enumerable.Range(1, 51).Select(i => new AmountOptionInput($"{i}", i))] }, 1).Faults.ShouldBe("/amountScheme/options too-many");
        Check(List with { Options = [new("a", 1), new(" a ", 2)] }, 1).Faults.ShouldBe("/amountScheme/options same-label");
        Check(List with { Options = [new("", -5), new(new string('x', 81), null, new string('r', 36))] }, 1).Faults.ShouldBe(
            "/amountScheme/options/0/label required, /amountScheme/options/0/value not-positive, /amountScheme/options/1/label too-long, /amountScheme/options/1/reference too-long, /amountScheme/options/1/value required");
        Check(Several with { Options = [new("a", Money.Largest), new("b", 1)] }, 1).Faults.ShouldBe("/amountScheme/options too-large");
    }

    [Theory]
    [InlineData("range", 499)]
    [InlineData("range", 2001)]
    [InlineData("list", 1000)]
    [InlineData("multiSelect", 351)]
    public void Proposal_has_to_be_one_that_can_be_chosen(string type, long amount) =>
        Check(type switch { "range" => Range, "list" => List, _ => Several }, amount).Faults.ShouldBe("/amount outside-scheme");

    private static (AmountScheme? Scheme, string Faults) Check(AmountSchemeInput? input, long amount)
    {
        var faults = new FaultList();
        var scheme = AmountSchemeRules.Check(faults, input, Money.Of(amount, "EUR"));
        return (scheme, string.Join(", ", faults.All.Select(fault => $"{fault.Field} {fault.Code}")));
    }
}
