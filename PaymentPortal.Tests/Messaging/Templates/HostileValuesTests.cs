using System.Globalization;
using MimeKit;
using PaymentPortal.Components;
using PaymentPortal.Messaging.Email;
using PaymentPortal.Primitives;
using Shouldly;
using Xunit;

namespace PaymentPortal.Messaging.Templates;

/// <summary>Values that try to become something else: a header, markup, a formula, another address. They are put into templates directly, past every check at the door.</summary>
public sealed class HostileValuesTests
{
    public static TheoryData<string, string> Values => new()
    {
        { "Erika\r\nBcc: thief@example.org", "Erika Bcc: thief@example.org" },
        { "Erika\nBcc: thief@example.org\n\n<b>x</b>", "Erika Bcc: thief@example.org <b>x</b>" },
        { "=?utf-8?Q?=0ABcc:_thief=40example.org?=", "=?utf-8?Q?=0ABcc:_thief=40example.org?=" },
        { "=?utf-8?b?SGFsbG8=?=", "=?utf-8?b?SGFsbG8=?=" },
        { "==??utf-8?b?SGFsbG8=?=", "==??utf-8?b?SGFsbG8=?=" },
        { "<script>alert(1)</script>", "<script>alert(1)</script>" },
        { "{{7*7}} @(1+1) ${7*7} {0}", "{{7*7}} @(1+1) ${7*7} {0}" },
        { "invoice\u202Efdp.exe", "invoicefdp.exe" },
        { "a\u2066b\u2069c\u200Bd", "abcd" },
        { "\"><img src=x onerror=alert(1)>", "\"><img src=x onerror=alert(1)>" },
        { "erika@example.org, thief@example.org", "erika@example.org, thief@example.org" },
        { "Erika <thief@example.org>", "Erika <thief@example.org>" },
        { "Null\0Byte \u001B[31m", "NullByte [31m" },
        { "👩‍👩‍👧 Familie Ünal", "👩‍👩‍👧 Familie Ünal" },
        { "half \uD800 pair", "half \uFFFD pair" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public async Task Value_stays_a_value(string hostile, string shown)
    {
        using var mail = await ComposeAsync(hostile);

        mail.To.Mailboxes.ShouldHaveSingleItem().Address.ShouldBe("erika@example.org");
        var header = shown.Replace("=?", "= ?", StringComparison.Ordinal);
        mail.To.Mailboxes.Single().Name.ShouldBe(header);
        mail.From.Mailboxes.ShouldHaveSingleItem().Address.ShouldBe("pay@nordlicht.example");
        mail.Bcc.ShouldBeEmpty();
        mail.Cc.ShouldBeEmpty();
        mail.Headers.Select(header => header.Field).ShouldBe(["From", "To", "Subject", "Date", "Message-Id", "Auto-Submitted", "MIME-Version"], ignoreOrder: true);
        mail.Subject.ShouldBe($"{header}: 38,90\u00A0€ für {header}");
        mail.TextBody!.ReplaceLineEndings(" ").ShouldContain($"Guten Tag {shown},");
        var html = mail.HtmlBody!;
        html.ShouldNotContain("<script");
        html.ShouldNotContain("<img");
        html.ShouldNotContain("<b>");
        html.ShouldNotContain("\u202E");
    }

    [Fact]
    public async Task Ten_thousand_characters_are_cut()
    {
        using var mail = await ComposeAsync(new string('ä', 10_000));

        mail.To.Mailboxes.Single().Name!.Length.ShouldBe(81);
        mail.HtmlBody!.Length.ShouldBeLessThan(20_000);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("\" onclick=\"x")]
    [InlineData("data:text/html,x")]
    public async Task Addresses_of_a_brand_are_web_addresses_or_nothing(string address)
    {
        using var mail = await ComposeAsync("x", address);

        mail.HtmlBody!.ShouldNotContain("Impressum");
    }

    private static async Task<MimeMessage> ComposeAsync(string hostile, string imprint = "")
    {
        await using var scene = await MessagingScene.CreateAsync();
        var words = scene.Portal.Get<MailWords>();
        var facts = new MessageFacts
        {
            Template = "payment-request",
            Culture = CultureInfo.GetCultureInfo("de-DE"),
            Brand = MessagingScene.Nordlicht with { DisplayName = hostile, RegisterLines = hostile, ImprintUrl = imprint },
            PayerName = hostile,
            Reference = hostile,
            Description = hostile,
            Amount = Money.Of(3890, "EUR"),
            LastDay = new DateOnly(2026, 6, 1),
            PayUrl = "https://pay.example/p/abc",
            CheckWord = "LINDEN",
        };
        var html = await scene.Portal.Get<StaticPage>().Render<PaymentMail>(facts.Culture, new Dictionary<string, object?> { [nameof(PaymentMail.Facts)] = facts });
        return words.In(facts.Culture, () => MimeMessage.Load(new MemoryStream(ComposeEmail.Run(new EmailDraft
        {
            Id = "msg_1",
            Host = "pay.example",
            Date = scene.Clock.GetUtcNow(),
            FromName = facts.Brand.DisplayName,
            FromAddress = "pay@nordlicht.example",
            ToName = facts.PayerName,
            ToAddress = "erika@example.org",
            Language = "de",
            Subject = words.Subject(facts),
            Text = words.PlainTwin(facts),
            Html = System.Text.Encoding.UTF8.GetString(html),
        }))));
    }
}
