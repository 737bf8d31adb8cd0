using PaymentPortal.Brands;
using PaymentPortal.Primitives;
using PaymentPortal.Support.Builders;
using Shouldly;
using Xunit;

namespace PaymentPortal.PaymentRequests;

public sealed class PaymentRequestRulesTests
{
    private static readonly Brand Brand = Brand.Create("nordlicht", true, Some.Face, TimeProvider.System);

    [Fact]
    public void What_is_left_out_comes_from_the_brand()
    {
        var details = Check(Some.Input).ShouldBeOfType<Outcome<PaymentRequestDetails>.Done>().Value;

        details.ExpiresAt.ShouldBe(new DateTimeOffset(2026, 5, 31, 22, 0, 0, TimeSpan.Zero));
        details.CountdownDays.ShouldBe(3);
    }

    [Fact]
    public void All_faults_are_told_at_once()
    {
        var faults = Faults(new PaymentRequestInput { Recipient = new RecipientInput { Email = "nobody", Phone = "12", Country = "Germany" }, ExpiresAt = Some.Noon, CountdownDays = 91 });

        faults.ShouldBe(["/amount", "/countdownDays", "/description", "/expiresAt", "/recipient/address/country", "/recipient/email", "/recipient/phone", "/reference"]);
    }

    [Theory]
    [InlineData("Rechnung\r\nBcc: evil@example.org", "Rechnung Bcc: evil@example.org")]
    [InlineData("<script>alert(1)</script>", "<script>alert(1)</script>")]
    [InlineData("Hausrat 👩‍👩‍👧 2026", "Hausrat 👩‍👩‍👧 2026")]
    [InlineData("  Hausrat  ", "Hausrat")]
    public void Text_is_kept_as_text(string typed, string kept) =>
        Check(Some.Input with { Description = typed }).ValueOrDefault!.Description.ShouldBe(kept);

    [Theory]
    [InlineData("Rechnung \u202Eexe.fdp")]
    [InlineData("Rech\u0000nung")]
    [InlineData("Rech\u200Bnung")]
    public void Text_that_hides_or_turns_is_refused(string typed) => Faults(Some.Input with { Description = typed }).ShouldBe(["/description"]);

    [Fact]
    public void Lengths_are_counted_in_code_points()
    {
        Faults(Some.Input with { Description = new string('ß', 140) }).ShouldBeEmpty();
        Faults(Some.Input with { Description = string.Concat(Enumerable.Repeat("👍", 140)) }).ShouldBeEmpty();
        Faults(Some.Input with { Description = new string('x', 141), Reference = new string('x', 36) }).ShouldBe(["/description", "/reference"]);
        Faults(Some.Input with { Description = new string('x', 1_000_000) }).ShouldBe(["/description"]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(long.MaxValue)]
    [InlineData(Money.Largest + 1)]
    public void Amounts_outside_the_bounds_are_refused(long value) => Faults(Some.Input with { Amount = Money.Of(value, "EUR") }).ShouldBe(["/amount"]);

    [Fact]
    public void The_expiry_lies_in_the_future_and_at_most_five_years_ahead()
    {
        Faults(Some.Input with { ExpiresAt = Some.Noon }).ShouldBe(["/expiresAt"]);
        Faults(Some.Input with { ExpiresAt = Some.Noon.AddMilliseconds(1) }).ShouldBeEmpty();
        Faults(Some.Input with { ExpiresAt = Some.Noon.AddYears(5) }).ShouldBeEmpty();
        Faults(Some.Input with { ExpiresAt = DateTimeOffset.MaxValue }).ShouldBe(["/expiresAt"]);
    }

    [Fact]
    public void It_is_not_due_after_it_can_no_longer_be_paid()
    {
        Faults(Some.Input with { DueDate = new DateOnly(2026, 6, 1) }).ShouldBe(["/dueDate"]);
        Faults(Some.Input with { DueDate = new DateOnly(2026, 5, 31) }).ShouldBeEmpty();
        Faults(Some.Input with { DueDate = new DateOnly(1999, 1, 1) }).ShouldBe(["/dueDate"]);
    }

    [Fact]
    public void Items_must_add_up_to_the_amount()
    {
        Faults(Some.Input with { Items = [new LineItem("Beitrag", 1, 12950, 19)] }).ShouldBeEmpty();
        Faults(Some.Input with { Items = [new LineItem("Beitrag", 1, 12949, 19)] }).ShouldBe(["/items"]);
        Faults(Some.Input with { Items = [new LineItem("", 0, 12950, 101)] }).ShouldBe(["/items/0/description", "/items/0/quantity", "/items/0/taxRate"]);
        Faults(Some.Input with { Items = [.. Enumerable.Repeat(new LineItem("x", 1, 1, 0), 101)] }).ShouldBe(["/items"]);
        Faults(Some.Input with { Items = [.. Enumerable.Repeat(new LineItem("x", 1_000_000, Money.Largest, 0), 100)] }).ShouldAllBe(pointer => pointer.EndsWith("/unitPrice"));
    }

    [Fact]
    public void Metadata_has_its_bounds()
    {
        Faults(Some.Input with { Metadata = Enumerable.Range(0, 51).ToDictionary(number => $"k{number}", _ => "v") }).ShouldBe(["/metadata"]);
        Faults(Some.Input with { Metadata = new Dictionary<string, string> { ["case"] = new('x', 501) } }).ShouldBe(["/metadata/case"]);
        Faults(Some.Input with { Metadata = new Dictionary<string, string> { [new('x', 41)] = "v" } }).ShouldBe(["/metadata"]);
    }

    private static Outcome<PaymentRequestDetails> Check(PaymentRequestInput input) => PaymentRequestRules.Check(input, Brand, Some.Noon);

    private static List<string> Faults(PaymentRequestInput input) => [.. Check(input).Reason?.Faults.Select(fault => fault.Field).Order(StringComparer.Ordinal) ?? Enumerable.Empty<string>()];
}
