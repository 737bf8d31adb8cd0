using CsCheck;
using Shouldly;
using Xunit;

namespace PaymentPortal.Primitives;

public class PublicIdTests
{
    private const string Nil = "pr_00000000000000000000000000";

    [Fact]
    public void Every_id_reads_back() => Gen.Guid.Sample(id =>
        PublicId.TryParse(PublicId.Payment, PublicId.Format(PublicId.Payment, id), out var read) && read == id);

    [Fact]
    public void Known_values_keep_their_spelling()
    {
        PublicId.Format("pr", Guid.Empty).ShouldBe(Nil);
        PublicId.Format("pr", Guid.AllBitsSet).ShouldBe("pr_7zzzzzzzzzzzzzzzzzzzzzzzzz");
        PublicId.Format("pr", new Guid("00000000-0000-0000-0000-000000000020")).ShouldBe("pr_00000000000000000000000010");
        PublicId.Format("pr", new Guid("01890a5d-ac96-774b-bcce-b302099a8057")).ShouldBe("pr_01h455vb4pex5vsknk084sn02q");
    }

    [Fact]
    public void Texts_sort_as_their_ids_do() => Gen.Select(Gen.Guid, Gen.Guid).Sample((left, right) =>
        Math.Sign(string.CompareOrdinal(PublicId.Format("pr", left), PublicId.Format("pr", right))) == Math.Sign(left.CompareTo(right)));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("pr")]
    [InlineData("pr_")]
    [InlineData("pay_00000000000000000000000000")]
    [InlineData("PR_00000000000000000000000000")]
    [InlineData("pr-00000000000000000000000000")]
    [InlineData("00000000000000000000000000")]
    [InlineData("pr_0000000000000000000000000")]
    [InlineData("pr_000000000000000000000000000")]
    [InlineData("pr_0000000000000000000000000A")]
    [InlineData("pr_0000000000000000000000000l")]
    [InlineData("pr_0000000000000000000000000u")]
    [InlineData("pr_0000000000000000000000000\u0660")]
    [InlineData("pr_8zzzzzzzzzzzzzzzzzzzzzzzzz")]
    [InlineData("pr_zzzzzzzzzzzzzzzzzzzzzzzzzz")]
    [InlineData(" pr_00000000000000000000000000")]
    [InlineData("pr_00000000000000000000000000\n")]
    public void Anything_else_is_no_id(string? text)
    {
        PublicId.TryParse("pr", text, out var id).ShouldBeFalse();

        id.ShouldBe(Guid.Empty);
    }

    [Fact]
    public void Prefixes_are_distinct() => new[]
    {
        PublicId.PaymentRequest, PublicId.Payment, PublicId.PaymentAttempt, PublicId.Message, PublicId.Event, PublicId.Import, PublicId.WebhookEndpoint, PublicId.Mandate,
    }.ShouldBeUnique();
}
