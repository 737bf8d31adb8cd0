using CsCheck;
using Shouldly;
using Xunit;

namespace PaymentPortal.Primitives;

public class EmailAddressTests
{
    private static readonly string LongLocal = new('a', 64);

    [Theory]
    [InlineData("erika@example.org", "erika@example.org")]
    [InlineData("  erika@example.org\u00A0", "erika@example.org")]
    [InlineData("erika@example.org\u200B", "erika@example.org")]
    [InlineData("Erika.Mustermann@EXAMPLE.Org", "Erika.Mustermann@example.org")]
    [InlineData("erika+rechnung@example.org", "erika+rechnung@example.org")]
    [InlineData("o'brien_{x}~!#$%&*/=?^`|@example.org", "o'brien_{x}~!#$%&*/=?^`|@example.org")]
    [InlineData("a@b.co", "a@b.co")]
    [InlineData("info@müller.example", "info@xn--mller-kva.example")]
    [InlineData("info@MÜLLER.example", "info@xn--mller-kva.example")]
    [InlineData("info@xn--mller-kva.example", "info@xn--mller-kva.example")]
    [InlineData("info@mu\u0308ller.example", "info@xn--mller-kva.example")]
    [InlineData("info@straße.example", "info@xn--strae-oqa.example")]
    [InlineData("info@почта.example", "info@xn--80a1acny.example")]
    [InlineData("info@example。org", "info@example.org")]
    public void One_address_is_kept_with_its_domain_in_ASCII(string text, string value)
    {
        EmailAddress.TryParse(text, out var address, out var fault).ShouldBeTrue(fault?.ToString());

        address.Value.ShouldBe(value);
        address.ToString().ShouldBe(value);
    }

    [Theory]
    [InlineData(null, EmailFault.Empty)]
    [InlineData("", EmailFault.Empty)]
    [InlineData(" \t", EmailFault.Empty)]
    [InlineData("erika", EmailFault.NoAt)]
    [InlineData("erika@muster@example.org", EmailFault.NoAt)]
    [InlineData("@example.org", EmailFault.LocalPart)]
    [InlineData("erika @example.org", EmailFault.LocalPart)]
    [InlineData(".erika@example.org", EmailFault.LocalPart)]
    [InlineData("erika.@example.org", EmailFault.LocalPart)]
    [InlineData("eri..ka@example.org", EmailFault.LocalPart)]
    [InlineData("\"erika\"@example.org", EmailFault.LocalPart)]
    [InlineData("\"a b\"@example.org", EmailFault.LocalPart)]
    [InlineData("müller@example.org", EmailFault.LocalPart)]
    [InlineData("eri(comment)ka@example.org", EmailFault.LocalPart)]
    [InlineData("=?utf-8?q?x?= y@example.org", EmailFault.LocalPart)]
    [InlineData("erika@", EmailFault.Domain)]
    [InlineData("erika@localhost", EmailFault.Domain)]
    [InlineData("erika@example..org", EmailFault.Domain)]
    [InlineData("erika@.org", EmailFault.Domain)]
    [InlineData("erika@example.org.", EmailFault.Domain)]
    [InlineData("erika@-example.org", EmailFault.Domain)]
    [InlineData("erika@exam_ple.org", EmailFault.Domain)]
    [InlineData("erika@exam ple.org", EmailFault.Domain)]
    [InlineData("erika@[127.0.0.1]", EmailFault.Domain)]
    [InlineData("erika@127.0.0.1", EmailFault.Domain)]
    [InlineData("erika@example.org/x", EmailFault.Domain)]
    [InlineData("a@example.org,b@example.org", EmailFault.SeveralAddresses)]
    [InlineData("a@example.org; b@example.org", EmailFault.SeveralAddresses)]
    [InlineData("Erika <erika@example.org>", EmailFault.DisplayName)]
    [InlineData("<erika@example.org>", EmailFault.DisplayName)]
    [InlineData("erika@example.org\r\nBcc: x@example.org", EmailFault.ControlCharacter)]
    [InlineData("eri\0ka@example.org", EmailFault.ControlCharacter)]
    [InlineData("eri\u2028ka@example.org", EmailFault.ControlCharacter)]
    [InlineData("eri\u200Bka@example.org", EmailFault.ControlCharacter)]
    [InlineData("erika@exam\u202Eple.org", EmailFault.ControlCharacter)]
    [InlineData("erika@exam\u00ADple.org", EmailFault.ControlCharacter)]
    public void Anything_else_is_refused_with_its_reason(string? text, EmailFault expected)
    {
        EmailAddress.TryParse(text, out var address, out var fault).ShouldBeFalse();

        fault.ShouldBe(expected);
        address.ShouldBeNull();
    }

    [Fact]
    public void Lengths_end_where_SMTP_ends_them()
    {
        var domain = $"{new string('b', 63)}.{new string('c', 63)}.{new string('d', 57)}.org";
        $"{LongLocal}@{domain}".Length.ShouldBe(EmailAddress.Longest);

        EmailAddress.TryParse($"{LongLocal}@{domain}", out _).ShouldBeTrue();
        Fault($"{LongLocal}@e{domain}").ShouldBe(EmailFault.TooLong);
        Fault($"{LongLocal}a@example.org").ShouldBe(EmailFault.TooLong);
        Fault($"a@{new string('b', 64)}.org").ShouldBe(EmailFault.Domain);
        Fault(new string('a', 1_000_000) + "@example.org").ShouldBe(EmailFault.TooLong);
    }

    [Fact]
    public void A_domain_that_grows_too_long_in_ASCII_is_refused() =>
        Fault($"{LongLocal}@{string.Join('.', Enumerable.Repeat(new string('ü', 30), 6))}.org").ShouldNotBeNull();

    [Theory]
    [InlineData("info@xn--mller-kva.example", "info@müller.example", "i•••@müller.example")]
    [InlineData("anna.schmidt@familie-sg.example", "anna.schmidt@familie-sg.example", "a•••@familie-sg.example")]
    [InlineData("a@b.example", "a@b.example", "a•••@b.example")]
    public void People_see_the_domain_in_its_letters_and_strangers_only_one_of_the_name(string text, string display, string masked)
    {
        EmailAddress.TryParse(text, out var address).ShouldBeTrue();

        address.Display.ShouldBe(display);
        address.Masked.ShouldBe(masked);
    }

    [Fact]
    public void Spellings_of_one_address_are_equal_and_the_local_part_keeps_its_case()
    {
        Of("Erika@MÜLLER.example").ShouldBe(Of(" Erika@xn--mller-kva.example"));
        Of("Erika@example.org").ShouldNotBe(Of("erika@example.org"));
    }

    [Fact]
    public void What_is_stored_and_what_is_shown_both_read_back() =>
        Gen.Select(Gen.String[Gen.Char["abcXYZ019.-_+"], 1, 12], Gen.String[Gen.Char["abcäöüßéøłж京-9."], 1, 12]).Sample((local, domain) =>
            !EmailAddress.TryParse($"{local}@{domain}.example", out var address) || (Of(address.Value) == address && Of(address.Display) == address));

    [Fact]
    public void No_text_whatever_breaks_it_or_leaves_a_line_break_in_the_address() =>
        Gen.String[Gen.Char["ab@.,<>\"\r\n\0 \u00A0\u200B\u202Eüß\uD83D\uDE00-_[]。"], 0, 20].Sample(text =>
            EmailAddress.TryParse(text, out var address, out var fault) ? address.Value.All(char.IsAscii) && !address.Value.Any(char.IsControl) : fault is not null);

    private static EmailFault? Fault(string text) => EmailAddress.TryParse(text, out _, out var fault) ? null : fault;

    private static EmailAddress? Of(string text) => EmailAddress.TryParse(text, out var address) ? address : null;
}
