using System.Text;
using Shouldly;
using Xunit;

namespace PaymentPortal.Providers.Stripe;

public sealed class StripeSignatureTests
{
    private const string Secret = "whsec_test";
    private static readonly DateTimeOffset Now = DateTimeOffset.FromUnixTimeSeconds(1_772_452_800);
    private static readonly byte[] Body = Encoding.UTF8.GetBytes("""{"id":"evt_1","object":"event"}""");

    [Fact]
    public void Signature_is_the_one_that_Stripes_own_library_proves()
    {
        var header = StripeSignature.Sign(Secret, Now, Body);

        global::Stripe.EventUtility.ValidateSignature(Encoding.UTF8.GetString(Body), header, Secret, 300, Now.ToUnixTimeSeconds());
        IsProven(header).ShouldBeTrue();
    }

    [Fact]
    public void One_of_several_signatures_is_enough()
    {
        var header = StripeSignature.Sign(Secret, Now, Body);

        IsProven($"{header.Split(',')[0]},v1={new string('0', 64)},{header.Split(',')[1]},v0=abc").ShouldBeTrue();
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(-300, true)]
    [InlineData(300, true)]
    [InlineData(-301, false)]
    [InlineData(301, false)]
    public void Time_may_be_five_minutes_off(int seconds, bool isProven) => IsProven(StripeSignature.Sign(Secret, Now.AddSeconds(seconds), Body)).ShouldBe(isProven);

    [Theory]
    [InlineData("")]
    [InlineData("t=")]
    [InlineData("t=1772452800")]
    [InlineData("v1=00")]
    [InlineData("t=1772452800,v1=")]
    [InlineData("t=-1,v1=00")]
    [InlineData("t=99999999999999999999999,v1=00")]
    [InlineData(",,,===,t=t=t")]
    public void Nonsense_is_not_proven(string header) => IsProven(header).ShouldBeFalse();

    [Fact]
    public void Nothing_is_proven_without_a_secret_or_with_another_body()
    {
        var headers = new Dictionary<string, string> { [StripeSignature.Header] = StripeSignature.Sign("", Now, Body) };

        StripeSignature.IsProven("", headers, Body, Now).ShouldBeFalse();
        StripeSignature.IsProven(Secret, new Dictionary<string, string>(), Body, Now).ShouldBeFalse();
        StripeSignature.IsProven(Secret, new Dictionary<string, string> { [StripeSignature.Header] = StripeSignature.Sign(Secret, Now, Body) }, [.. Body, 10], Now).ShouldBeFalse();
    }

    private static bool IsProven(string header) => StripeSignature.IsProven(Secret, new Dictionary<string, string> { [StripeSignature.Header] = header }, Body, Now);
}
