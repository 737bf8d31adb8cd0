using CsCheck;
using Shouldly;
using Xunit;

namespace PaymentPortal.Primitives;

public class QrReferenceTests
{
    private static readonly Guid Request = Guid.Parse("019aa0c4-1b7c-7d3e-9f21-0c5a7b1e44d8");

    [Fact]
    public void The_published_reference_has_its_check_digit()
    {
        Mod10.Of("21000000000313947143000901").ShouldBe('7');

        QrReference.TryParse("21 00000 00003 13947 14300 09017", out var reference).ShouldBeTrue();
        reference.Value.ShouldBe("210000000003139471430009017");
        reference.Grouped.ShouldBe("21 00000 00003 13947 14300 09017");
    }

    [Theory]
    [InlineData("210000000003139471430009018")]
    [InlineData("2100000000031394714300090170")]
    [InlineData("21000000000313947143000901X")]
    [InlineData("٢10000000003139471430009017")]
    [InlineData("000000000000000000000000000")]
    [InlineData("")]
    [InlineData(null)]
    public void What_is_no_reference_is_refused(string? text) => QrReference.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void Leading_zeros_may_be_missing()
    {
        var reference = QrReference.Of(Request);

        QrReference.TryParse(reference.Value.TrimStart('0'), out var read).ShouldBeTrue();
        read.ShouldBe(reference);
    }

    [Fact]
    public void The_reference_of_a_request_never_changes() => QrReference.Of(Request).Grouped.ShouldBe("00 17636 33798 01272 15938 88889");

    [Fact]
    public void Every_id_is_found_in_the_span_of_its_reference() =>
        Gen.Long[0, DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()].Sample(moment =>
        {
            var id = Ids.New(DateTimeOffset.FromUnixTimeMilliseconds(moment));
            var reference = QrReference.Of(id);
            var (first, last) = reference.Ids.ShouldNotBeNull();

            reference.Value.Length.ShouldBe(27);
            QrReference.TryParse(reference.Grouped, out var read).ShouldBeTrue();
            read.ShouldBe(reference);
            (first <= id && id <= last).ShouldBeTrue();
        });

    [Fact]
    public void A_reference_of_another_system_may_belong_to_no_moment()
    {
        const string Body = "99999999999999999999999999";

        QrReference.TryParse(Body + Mod10.Of(Body), out var foreign).ShouldBeTrue();

        foreign.Ids.ShouldBeNull();
    }
}
