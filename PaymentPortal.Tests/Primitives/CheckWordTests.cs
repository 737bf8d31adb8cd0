using System.Globalization;
using CsCheck;
using Shouldly;
using Xunit;

namespace PaymentPortal.Primitives;

public class CheckWordTests
{
    [Fact]
    public void There_are_1024_distinct_words_of_plain_letters()
    {
        CheckWord.All.Count.ShouldBe(1024);
        CheckWord.All.ShouldBeUnique();
        CheckWord.All.ShouldAllBe(word => System.Text.RegularExpressions.Regex.IsMatch(word, "^[A-Z]{5,7}$"));
        CheckWord.All.ShouldContain("LINDEN");
        CheckWord.All.ShouldContain("ZEDERN");
    }

    [Fact]
    public void No_single_slip_turns_one_word_into_another()
    {
        var close = from left in CheckWord.All
                    from right in CheckWord.All
                    where string.CompareOrdinal(left, right) < 0 && Math.Abs(left.Length - right.Length) < 2 && EditDistance.Between(left, right) < 2
                    select $"{left} {right}";

        close.ShouldBeEmpty();
    }

    [Fact]
    public void A_number_gives_the_same_word_for_ever()
    {
        CheckWord.Of(0).Value.ShouldBe("ABEND");
        CheckWord.Of(1023).Value.ShouldBe("ZYPERN");
        CheckWord.Of(1024).ShouldBe(CheckWord.Of(0));
        CheckWord.Of(uint.MaxValue).ShouldBe(CheckWord.Of(1023));
        CheckWord.Of(20261123).Value.ShouldBe("FREUDE");
    }

    [Fact]
    public void Every_word_reads_back_in_any_case() => Gen.UInt.Sample(number =>
        CheckWord.TryParse(" " + CheckWord.Of(number).Value.ToLowerInvariant(), out var word) && word == CheckWord.Of(number));

    [Theory]
    [InlineData(null), InlineData(""), InlineData("LINDE"), InlineData("LINDENN"), InlineData("ЛИНДЕН"), InlineData("LINDEN ZEDERN")]
    public void Other_words_are_refused(string? text) => CheckWord.TryParse(text, out _).ShouldBeFalse();

    [Theory]
    [InlineData("de", "Leipzig · Ingelheim · Nürnberg · Düsseldorf · Essen · Nürnberg")]
    [InlineData("de-AT", "Leipzig · Ingelheim · Nürnberg · Düsseldorf · Essen · Nürnberg")]
    [InlineData("en", "Lima · India · November · Delta · Echo · November")]
    [InlineData("fr", "Lima · India · November · Delta · Echo · November")]
    public void It_is_spelled_for_the_phone(string culture, string spelled)
    {
        CheckWord.TryParse("LINDEN", out var word).ShouldBeTrue();

        word.Spelled(new CultureInfo(culture)).ShouldBe(spelled);
    }

    [Theory]
    [InlineData("de"), InlineData("en")]
    public void Every_letter_has_a_name_that_begins_with_it(string culture) =>
        string.Concat(SpellingTable.For(new CultureInfo(culture)).Select(name => name[0])).ShouldBe("ABCDEFGHIJKLMNOPQRSTUVWXYZ");
}
