using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PaymentPortal.Data;
using PaymentPortal.PaymentRequests;
using PaymentPortal.PaymentRequests.Amounts;
using PaymentPortal.Primitives;
using PaymentPortal.Providers;
using PaymentPortal.Support.Apps;
using PaymentPortal.Support.Builders;
using PaymentPortal.Support.Databases;
using PaymentPortal.Support.Payments;
using Shouldly;
using Xunit;

namespace PaymentPortal.Payments;

/// <summary>What "due" and "paid" mean where the payer chooses the amount.</summary>
public sealed class OpenAmountTests
{
    private static readonly AmountSchemeInput Range = new("range") { Minimum = 500, Maximum = 20000 };
    private static readonly AmountSchemeInput List = new("list") { Options = [new("Einzeln", 500), new("Familie", 1500)] };
    private static readonly AmountSchemeInput Several = new("multiSelect") { Options = [new("Tasse", 100), new("Teller", 250), new("Topf", 900)] };

    private readonly FakeProvider provider = new();

    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    [Theory, DatabaseData]
    public async Task Chosen_amount_is_frozen_and_pays_the_request_in_full(DatabaseProvider kind)
    {
        await using var portal = await PortalAsync(kind);
        var request = await OpenAsync(portal, Range, 1200);

        var attempt = await StartAsync(portal, request, amount: "17,50");
        (await portal.Services.AttemptsAsync(request.Id)).Single().AmountValue.ShouldBe(1750);
        provider.Capture(attempt, 1750);
        await portal.Get<RecordPayment>().Run(attempt, Cancel);

        var after = await portal.Services.RequestAsync(request.Id);
        (after.Status, after.AmountPaid, after.AmountDue.Value, after.AmountValue).ShouldBe((PaymentRequestStatus.Paid, 1750, 0, 1200));
        (await portal.Services.FaultsAsync()).ShouldBeEmpty();
    }

    [Theory, DatabaseData]
    public async Task More_than_was_proposed_can_be_paid_and_refunded(DatabaseProvider kind)
    {
        await using var portal = await PortalAsync(kind);
        var request = await OpenAsync(portal, Range, 500);
        var attempt = await StartAsync(portal, request, amount: "200");
        provider.Capture(attempt, 20000);
        await portal.Get<RecordPayment>().Run(attempt, Cancel);

        (await portal.Get<RefundPayment>().Run((await portal.Services.PaymentsAsync(request.Id)).Single().Id, null, null, null, Actor.Portal, Cancel)).ValueOrDefault.ShouldNotBeNull().AmountValue.ShouldBe(20000);

        (await portal.Services.RequestAsync(request.Id)).Status.ShouldBe(PaymentRequestStatus.Refunded);
        (await portal.Services.FaultsAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("4,99", "amount-outside")]
    [InlineData("200,01", "amount-outside")]
    [InlineData("1e3", "choose-amount")]
    [InlineData("12.50", "choose-amount")]
    [InlineData("-12", "choose-amount")]
    [InlineData("٣", "choose-amount")]
    [InlineData("", "choose-amount")]
    [InlineData(null, "choose-amount")]
    public async Task Amount_outside_or_unreadable_is_refused(string? amount, string code)
    {
        await using var portal = await PortalAsync(DatabaseProvider.Sqlite);
        var request = await OpenAsync(portal, Range, 1200);

        (await TryAsync(portal, request, amount, [])).Reason!.Code.ShouldBe(code);

        provider.Starts.ShouldBe(0);
    }

    [Fact]
    public async Task Options_are_chosen_by_their_numbers_one_of_a_list_and_any_of_several()
    {
        await using var portal = await PortalAsync(DatabaseProvider.Sqlite);
        var list = await OpenAsync(portal, List, 500);
        var several = await OpenAsync(portal, Several, 1250);

        foreach (var options in (string[][])[[], ["2"], ["-1"], ["x"], ["0", "1"], ["99999999999"]])
        {
            (await TryAsync(portal, list, null, options)).Reason!.Code.ShouldBe("choose-amount");
        }

        await StartAsync(portal, list, options: ["1"]);
        await StartAsync(portal, several, options: ["2", "0", "2"]);

        (await portal.Services.AttemptsAsync(list.Id)).Single().AmountValue.ShouldBe(1500);
        (await portal.Services.AttemptsAsync(several.Id)).Single().AmountValue.ShouldBe(1000);
        var told = await portal.ReadAsync(db => db.TimelineEntries.Where(entry => entry.PaymentRequestId == several.Id && entry.Kind == "attempt-started").SingleAsync(Cancel));
        told.Event.ShouldBeOfType<AttemptStarted>().Options.ShouldBe(["Tasse", "Topf"]);
    }

    [Fact]
    public async Task Same_choice_resumes_and_another_amount_calls_the_first_off()
    {
        await using var portal = await PortalAsync(DatabaseProvider.Sqlite);
        var request = await OpenAsync(portal, Range, 1200);

        var first = await StartAsync(portal, request, amount: "20");
        (await StartAsync(portal, request, amount: "20,00")).ShouldBe(first);
        (await StartAsync(portal, request, amount: "30")).ShouldNotBe(first);

        (await portal.Services.AttemptsAsync(request.Id)).Select(attempt => (attempt.AmountValue, attempt.IsLive)).ShouldBe([(2000, false), (3000, true)], ignoreOrder: true);
    }

    [Fact]
    public async Task Transfer_of_ones_own_is_not_offered_and_a_fixed_amount_ignores_what_is_posted()
    {
        await using var portal = await PortalAsync(DatabaseProvider.Sqlite);
        var open = await OpenAsync(portal, Range, 1200);
        var closed = await portal.Services.OpenRequestAsync();

        (await portal.Get<StartPayment>().Run(open.Id, "bankTransfer", new AmountChoice("12", [], CultureInfo.GetCultureInfo("de-DE")), "de", Cancel)).Reason!.Code.ShouldBe("method-not-offered");
        await StartAsync(portal, closed, amount: "1", options: ["0"]);

        (await portal.Services.AttemptsAsync(closed.Id)).Single().AmountValue.ShouldBe(Payables.Amount);
    }

    [Fact]
    public async Task Paid_outside_has_to_be_something_that_could_be_chosen()
    {
        await using var portal = await PortalAsync(DatabaseProvider.Sqlite);
        var request = await OpenAsync(portal, List, 500);

        (await portal.Get<MarkAsPaid>().Run(request.Id, new OutsideInput(Money.Of(700, "EUR")), null, Actor.Portal, Cancel)).Reason!.Faults.ShouldHaveSingleItem().Code.ShouldBe("outside-scheme");
        (await portal.Get<MarkAsPaid>().Run(request.Id, new OutsideInput(Money.Of(1500, "EUR")), null, Actor.Portal, Cancel)).ValueOrDefault.ShouldNotBeNull().Status.ShouldBe(PaymentRequestStatus.Paid);
    }

    [Theory, DatabaseData]
    public async Task Database_lets_no_more_be_paid_than_could_be_chosen(DatabaseProvider kind)
    {
        await using var portal = await PortalAsync(kind);
        var request = await OpenAsync(portal, Range, 1200);

        foreach (var sql in (FormattableString[])[$"""UPDATE "PaymentRequests" SET "AmountPaid" = 20001""", $"""UPDATE "PaymentRequests" SET "CeilingValue" = 30000""", $"""UPDATE "PaymentRequests" SET "CeilingValue" = NULL"""])
        {
            (await Should.ThrowAsync<System.Data.Common.DbException>(() => portal.ReadAsync(db => db.Database.ExecuteSqlAsync(sql, Cancel)))).ShouldNotBeNull();
        }

        (await portal.Services.RequestAsync(request.Id)).CeilingValue.ShouldBe(20000);
    }

    private Task<TestPortal> PortalAsync(DatabaseProvider kind) => TestPortal.CreateAsync(kind, services => services.AddSingleton<IPaymentProvider>(provider));

    private static async Task<PaymentRequest> OpenAsync(TestPortal portal, AmountSchemeInput scheme, long amount)
    {
        if (!await portal.ReadAsync(db => db.Brands.AnyAsync(brand => brand.Key == "nordlicht", Cancel)))
        {
            await Some.BrandIn(portal);
        }

        return await Some.RequestIn(portal, Some.Input with { Amount = Money.Of(amount, "EUR"), AmountScheme = scheme });
    }

    private static Task<Outcome<PaymentStart>> TryAsync(TestPortal portal, PaymentRequest request, string? amount, string[] options) =>
        portal.Get<StartPayment>().Run(request.Id, "card", new AmountChoice(amount, options, CultureInfo.GetCultureInfo("de-DE")), "de", Cancel);

    private static async Task<Guid> StartAsync(TestPortal portal, PaymentRequest request, string? amount = null, string[]? options = null) =>
        (await TryAsync(portal, request, amount, options ?? [])).ValueOrDefault.ShouldBeOfType<PaymentStart.AtProvider>().AttemptId;
}
