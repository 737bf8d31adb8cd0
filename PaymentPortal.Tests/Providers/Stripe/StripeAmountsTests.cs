using PaymentPortal.Primitives;
using Shouldly;
using Xunit;

namespace PaymentPortal.Providers.Stripe;

public sealed class StripeAmountsTests
{
    [Theory]
    [InlineData(12950, "EUR", 12950L)]
    [InlineData(500, "JPY", 500L)]
    [InlineData(5, "ISK", 500L)]
    [InlineData(5, "UGX", 500L)]
    [InlineData(500, "MGA", 5L)]
    [InlineData(5120, "KWD", 5120L)]
    public void Amount_goes_there_and_back(long ours, string currency, long theirs)
    {
        StripeAmounts.ToStripe(Money.Of(ours, currency)).ShouldBe(theirs);
        StripeAmounts.FromStripe(theirs, currency.ToLowerInvariant()).ShouldBe(Money.Of(ours, currency));
    }

    [Fact]
    public void Every_currency_comes_back_as_it_went_or_does_not_go()
    {
        foreach (var currency in Currency.Known)
        {
            foreach (var value in (long[])[1, 10, 99, 100, 12_950, 1_000_000])
            {
                var money = new Money(value, currency);
                if (StripeAmounts.ToStripe(money) is { } theirs)
                {
                    StripeAmounts.FromStripe(theirs, StripeAmounts.Code(currency)).ShouldBe(money);
                }
            }
        }
    }

    [Theory]
    [InlineData(5124, "KWD")]
    [InlineData(550, "MGA")]
    public void What_Stripe_cannot_carry_exactly_does_not_go(long value, string currency) => StripeAmounts.ToStripe(Money.Of(value, currency)).ShouldBeNull();

    [Theory]
    [InlineData(0, "eur")]
    [InlineData(-1, "eur")]
    [InlineData(550, "isk")]
    [InlineData(100, "zzz")]
    [InlineData(100, "")]
    [InlineData(100, null)]
    [InlineData(long.MaxValue, "mga")]
    [InlineData(long.MaxValue, "eur")]
    public void Money_that_cannot_be_is_unclear(long value, string? currency) => Should.Throw<ProviderUnclearException>(() => StripeAmounts.FromStripe(value, currency));
}
