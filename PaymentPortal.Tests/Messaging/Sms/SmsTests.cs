using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PaymentPortal.Data;
using PaymentPortal.PaymentRequests;
using PaymentPortal.PaymentRequests.Links;
using PaymentPortal.Primitives;
using PaymentPortal.Support.Databases;
using Shouldly;
using Xunit;

namespace PaymentPortal.Messaging.Sms;

public sealed class SmsTests
{
    private static readonly PaymentRequestInput Mobile = MessagingScene.Glass with { Recipient = new RecipientInput { Name = "Bernd Schönfelder", Phone = "0171 2344471", Language = "de" } };

    private static CancellationToken Token => Xunit.TestContext.Current.CancellationToken;

    [Theory, DatabaseData]
    public async Task Text_names_the_sender_and_ends_with_the_link(DatabaseProvider kind)
    {
        await using var scene = await MessagingScene.CreateAsync(kind);
        var request = Made(await CreateAsync(scene, Mobile));

        await scene.WorkOffAfterAsync(TimeSpan.FromSeconds(10));

        var message = await scene.MessageAsync();
        (message.Status, message.Channel, message.Recipient, message.OrderedBy).ShouldBe((MessageStatus.Sent, "sms", "+491712344471", MessagingScene.Agent.Name));
        var text = await TextAsync(scene, message);
        text.ShouldStartWith("Nordlicht Versicherung: Bitte zahlen Sie 38,90 € für Glasversicherung 2026, Referenz GV-2026-20418. Prüfwort ");
        text.ShouldEndWith(Urls.Pay(scene.Portal.Get<LinkTokens>().Of(request.Id)));
        SmsSegments.Of(text).Encoding.ShouldBe(SmsEncoding.Gsm7);
        (await scene.StoryAsync(request.Id)).ShouldBe(["created", "sent", "message-accepted"]);
    }

    [Fact]
    public async Task Mailbox_lists_it_and_shows_it_as_a_phone_would()
    {
        await using var scene = await MessagingScene.CreateAsync();
        await CreateAsync(scene, Mobile with { Description = "<b>Glas</b> & \"Rahmen\"" });
        await scene.WorkOffAfterAsync(TimeSpan.FromSeconds(10));

        var row = (await scene.Portal.Get<ListMailbox>().Run(null, MessagingScene.Agent, Token)).ValueOrDefault.ShouldNotBeNull().ShouldHaveSingleItem();
        var view = (await scene.Portal.Get<ReadMessage>().Run(row.Id, MessagingScene.Agent, Token)).ValueOrDefault.ShouldNotBeNull();

        row.Channel.ShouldBe("sms");
        view.To.ShouldBe("+491712344471");
        view.Html.ShouldContain("&lt;b&gt;Glas&lt;/b&gt; &amp; &quot;Rahmen&quot;");
        view.Html.ShouldContain("<a href=\"https://pay.example/p/");
        view.Headers.ShouldContain(header => header.Name == "Messages" && header.Value == "2");
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("https://evil.example/x")]
    [InlineData("www.evil.example")]
    [InlineData("a\u202Etxt.live")]
    public async Task What_looks_like_an_address_in_a_value_becomes_no_link(string description)
    {
        await using var scene = await MessagingScene.CreateAsync();
        var outcome = await CreateAsync(scene, Mobile with { Description = description });
        if (outcome.ValueOrDefault is null)
        {
            outcome.Reason!.Faults.ShouldHaveSingleItem().Field.ShouldBe("/description");
            return;
        }

        await scene.WorkOffAfterAsync(TimeSpan.FromSeconds(10));

        var text = await TextAsync(scene, await scene.MessageAsync());
        text.ShouldNotContain(".example ");
        text.Split("://").Length.ShouldBe(2, "the only address is the link");
    }

    [Theory]
    [InlineData("+41 79 123 45 67", "country-not-allowed")]
    [InlineData("+882 16 12345678", "country-not-allowed")]
    [InlineData("+883 510 001234567", "country-not-allowed")]
    [InlineData("0900 1234567", "takes-no-texts")]
    [InlineData("030 1234567", "takes-no-texts")]
    public async Task Foreign_satellite_premium_and_landline_numbers_are_refused(string phone, string code)
    {
        await using var scene = await MessagingScene.CreateAsync();

        var fault = (await CreateAsync(scene, Mobile with { Recipient = Mobile.Recipient with { Phone = phone } })).Reason!.Faults.ShouldHaveSingleItem();

        (fault.Field, fault.Code).ShouldBe(("/recipient/phone", code));
        (await scene.Portal.ReadAsync(db => db.PaymentRequests.CountAsync(Token))).ShouldBe(0);
    }

    [Fact]
    public void Allowed_countries_are_a_setting()
    {
        var options = new SmsOptions { Countries = "DE, at" };

        options.Allows("AT", "DE").ShouldBeTrue();
        options.Allows("CH", "CH").ShouldBeFalse("the list counts, not the brand");
        new SmsOptions().Allows("CH", "CH").ShouldBeTrue();
    }

    [Theory, DatabaseData]
    public async Task Number_block_sender_and_day_have_their_limits(DatabaseProvider kind)
    {
        await using var scene = await MessagingScene.CreateAsync(kind);
        var limits = scene.Portal.Get<IOptions<SmsOptions>>().Value;
        (limits.MostPerNumber, limits.MostPerPrefix, limits.MostPerSender, limits.MostPerDay) = (2, 4, 6, 7);

        (await CodesAsync(scene, "0171 2340001", "0171 2340001", "0171 2340001")).ShouldBe([null, null, "sms-cap-number"]);
        (await CodesAsync(scene, "0171 2340002", "0171 2340003", "0171 2340004")).ShouldBe([null, null, "sms-cap-prefix"]);
        (await CodesAsync(scene, "0172 5550001", "0173 6660001", "0174 7770001")).ShouldBe([null, null, "sms-cap-sender"]);
        var other = MessagingScene.Agent with { Name = "Murat Aydın" };
        (await CodeAsync(scene, "0174 7770001", other)).ShouldBeNull();
        (await CodeAsync(scene, "0175 8880001", other)).ShouldBe("sms-cap-day");
        scene.Clock.Advance(TimeSpan.FromDays(1) + TimeSpan.FromMinutes(1));

        (await CodeAsync(scene, "0171 2340001", other)).ShouldBeNull();
    }

    [Fact]
    public async Task Preview_costs_what_the_sent_text_costs()
    {
        await using var scene = await MessagingScene.CreateAsync();
        await CreateAsync(scene, Mobile);
        await scene.WorkOffAfterAsync(TimeSpan.FromSeconds(10));
        var sent = await TextAsync(scene, await scene.MessageAsync());

        var preview = scene.Portal.Get<PreviewSms>().Run(new PreviewInput("payment-request", MessagingScene.Nordlicht, Mobile.Amount!.Value, Mobile.Description, Mobile.Reference, null, "de", null));

        // Check words differ by a letter or two; the preview counts the longest.
        (preview.Segments.Encoding, preview.Segments.Count).ShouldBe((SmsEncoding.Gsm7, SmsSegments.Of(sent).Count));
        preview.Segments.Units.ShouldBeInRange(sent.Length, sent.Length + 4);
        preview.Text.ShouldEndWith("/p/…");
    }

    private static async Task<List<string?>> CodesAsync(MessagingScene scene, params string[] phones)
    {
        var codes = new List<string?>();
        foreach (var phone in phones)
        {
            codes.Add(await CodeAsync(scene, phone, MessagingScene.Agent));
        }

        return codes;
    }

    private static async Task<string?> CodeAsync(MessagingScene scene, string phone, Actor actor) =>
        (await CreateAsync(scene, Mobile with { Recipient = Mobile.Recipient with { Phone = phone } }, actor)).Reason?.Code;

    private static Task<Outcome<PaymentRequest>> CreateAsync(MessagingScene scene, PaymentRequestInput input, Actor? actor = null) =>
        scene.Portal.Get<CreatePaymentRequest>().Run(input, new SendChoice(["sms"], false), null, actor ?? MessagingScene.Agent, Token);

    private static PaymentRequest Made(Outcome<PaymentRequest> outcome) => outcome.ValueOrDefault ?? throw new InvalidOperationException(string.Join(' ', outcome.Reason!.Faults));

    private static async Task<string> TextAsync(MessagingScene scene, Message message) =>
        Encoding.UTF8.GetString((await scene.Portal.ReadAsync(db => db.MessageContents.SingleAsync(content => content.MessageId == message.Id, Token))).Open(scene.Portal.Get<Seal>())!);
}
