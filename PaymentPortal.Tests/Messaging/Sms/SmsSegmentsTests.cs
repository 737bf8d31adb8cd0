using Shouldly;
using Xunit;

namespace PaymentPortal.Messaging.Sms;

public sealed class SmsSegmentsTests
{
    [Theory]
    [InlineData("a", 160, SmsEncoding.Gsm7, 160, 1)]
    [InlineData("a", 161, SmsEncoding.Gsm7, 161, 2)]
    [InlineData("a", 306, SmsEncoding.Gsm7, 306, 2)]
    [InlineData("a", 307, SmsEncoding.Gsm7, 307, 3)]
    [InlineData("ä", 160, SmsEncoding.Gsm7, 160, 1)]
    [InlineData("€", 80, SmsEncoding.Gsm7, 160, 1)]
    [InlineData("€", 81, SmsEncoding.Gsm7, 162, 2)]
    [InlineData("€", 152, SmsEncoding.Gsm7, 304, 2)]
    [InlineData("€", 153, SmsEncoding.Gsm7, 306, 3)]
    [InlineData("ł", 70, SmsEncoding.Ucs2, 70, 1)]
    [InlineData("ł", 71, SmsEncoding.Ucs2, 71, 2)]
    [InlineData("ł", 134, SmsEncoding.Ucs2, 134, 2)]
    [InlineData("ł", 135, SmsEncoding.Ucs2, 135, 3)]
    [InlineData("😀", 35, SmsEncoding.Ucs2, 70, 1)]
    [InlineData("😀", 36, SmsEncoding.Ucs2, 72, 2)]
    [InlineData("😀", 67, SmsEncoding.Ucs2, 134, 3)]
    public void Text_costs_what_the_network_makes_of_it(string character, int times, SmsEncoding encoding, int units, int count) =>
        SmsSegments.Of(string.Concat(Enumerable.Repeat(character, times))).ShouldBe(new SmsSegments(encoding, units, count));

    [Fact]
    public void One_foreign_character_turns_all_of_it_and_typographic_ones_are_written_plainly()
    {
        SmsSegments.Of(new string('a', 100) + "ł").ShouldBe(new SmsSegments(SmsEncoding.Ucs2, 101, 2));
        SmsSegments.Of(SmsWords.Plain("129,50\u00A0€ für „Haus“ – ’26…")).Encoding.ShouldBe(SmsEncoding.Gsm7);
        SmsSegments.Of("").Count.ShouldBe(1);
    }
}
