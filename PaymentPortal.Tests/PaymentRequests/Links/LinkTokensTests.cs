using CsCheck;
using Shouldly;
using Xunit;

namespace PaymentPortal.PaymentRequests.Links;

public sealed class LinkTokensTests
{
    private static readonly LinkTokens Tokens = new([.. Enumerable.Range(0, 64).Select(number => (byte)number)]);

    [Fact]
    public void A_request_always_has_the_same_token_so_that_its_link_can_be_sent_again() =>
        Gen.Guid.Sample(id => Tokens.Of(id) == Tokens.Of(id) && LinkTokens.LooksLikeOne(Tokens.Of(id)));

    [Fact]
    public void Without_the_key_the_token_cannot_be_derived()
    {
        var id = new Guid("0195a000-0000-7000-8000-000000000001");

        new LinkTokens(new byte[64]).Of(id).ShouldNotBe(Tokens.Of(id));
        new LinkTokens(new byte[64]).HashOf(Tokens.Of(id)).ShouldNotBe(Tokens.HashOf(Tokens.Of(id)));
    }

    [Fact]
    public void Tokens_of_neighbouring_ids_share_nothing_that_shows()
    {
        var tokens = Enumerable.Range(0, 1000).Select(number => Tokens.Of(new Guid(number, 0, 0, new byte[8]))).ToList();

        tokens.Distinct().Count().ShouldBe(1000);
        Enumerable.Range(0, 32).ShouldAllBe(place => tokens.Select(token => token[place]).Distinct().Count() == 32);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0123456789abcdefghjkmnpqrstvwxy")]
    [InlineData("0123456789abcdefghjkmnpqrstvwxyz0")]
    [InlineData("0123456789ABCDEFGHJKMNPQRSTVWXYZ")]
    [InlineData("0123456789abcdefghjkmnpqrstvwxy.")]
    [InlineData("../../../../../../../../../../..")]
    public void What_cannot_be_a_token_is_not_looked_up(string? text) => LinkTokens.LooksLikeOne(text).ShouldBeFalse();
}
