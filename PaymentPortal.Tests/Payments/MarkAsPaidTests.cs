using Microsoft.Extensions.DependencyInjection;
using PaymentPortal.Data;
using PaymentPortal.Identity;
using PaymentPortal.PaymentRequests;
using PaymentPortal.Primitives;
using PaymentPortal.Providers;
using PaymentPortal.Support.Apps;
using PaymentPortal.Support.Builders;
using PaymentPortal.Support.Databases;
using PaymentPortal.Support.Payments;
using Shouldly;
using Xunit;

namespace PaymentPortal.Payments;

public sealed class MarkAsPaidTests
{
    private static readonly Actor Finance = new(ActorKind.Staff, new Guid("0195a000-0000-7000-8000-000000000003"), "Nele Brandt", Roles.PermissionsOf[Roles.Finance]);

    private readonly FakeProvider provider = new();

    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    [Theory, DatabaseData]
    public async Task All_that_is_left_is_marked_with_day_and_note_and_the_books_agree(DatabaseProvider kind)
    {
        await using var portal = await PortalAsync(kind);
        var request = await portal.Services.OpenRequestAsync();

        var outcome = await MarkAsync(portal, request, new OutsideInput(null, new DateOnly(2026, 2, 27), "bar, Quittung 4711"));

        outcome.ValueOrDefault.ShouldNotBeNull().Status.ShouldBe(PaymentRequestStatus.Paid);
        var payment = (await portal.Services.PaymentsAsync(request.Id)).ShouldHaveSingleItem();
        (payment.AmountValue, payment.Method, payment.PaidOn, payment.Note).ShouldBe((Payables.Amount, OutsidePayment.Method, new DateOnly(2026, 2, 27), "bar, Quittung 4711"));
        (await portal.Services.StoryAsync(request.Id)).ShouldBe(["created", "sent", "payment-settled"]);
        (await portal.Services.FaultsAsync()).ShouldBeEmpty();
    }

    [Theory, DatabaseData]
    public async Task A_part_leaves_the_rest_to_pay(DatabaseProvider kind)
    {
        await using var portal = await PortalAsync(kind);
        var request = await portal.Services.OpenRequestAsync();

        (await MarkAsync(portal, request, new OutsideInput(Money.Of(5000, "EUR")))).ValueOrDefault.ShouldNotBeNull().Status.ShouldBe(PaymentRequestStatus.PartiallyPaid);
        (await MarkAsync(portal, request, new OutsideInput(Money.Of(Payables.Amount - 4999, "EUR")))).Reason!.Faults.ShouldHaveSingleItem().Code.ShouldBe("more-than-due");
        (await MarkAsync(portal, request, new OutsideInput())).ValueOrDefault.ShouldNotBeNull().Status.ShouldBe(PaymentRequestStatus.Paid);

        (await portal.Services.PaymentsAsync(request.Id)).Sum(payment => payment.AmountValue).ShouldBe(Payables.Amount);
        (await portal.Services.FaultsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Live_attempt_is_called_off_first_and_its_money_wins_when_it_came_meanwhile()
    {
        await using var portal = await PortalAsync(DatabaseProvider.Sqlite);
        var calledOff = await portal.Services.OpenRequestAsync();
        var attempt = await StartAsync(portal, calledOff);
        var paid = await portal.Services.OpenRequestAsync();
        provider.Capture(await StartAsync(portal, paid));

        (await MarkAsync(portal, calledOff, new OutsideInput())).ShouldBeOfType<Outcome<PaymentRequest>.Done>();
        (await MarkAsync(portal, paid, new OutsideInput())).Reason!.Code.ShouldBe("request-already-paid");

        (await provider.Fetch(attempt, null, Cancel)).Phase.ShouldBe(ProviderPhase.Cancelled);
        (await portal.Services.PaymentsAsync(paid.Id)).ShouldHaveSingleItem().Method.ShouldBe("card");
    }

    [Fact]
    public async Task Nothing_is_marked_while_the_provider_will_not_let_go_of_the_attempt()
    {
        await using var portal = await PortalAsync(DatabaseProvider.Sqlite);
        var request = await portal.Services.OpenRequestAsync();
        provider.Say(await StartAsync(portal, request), ProviderPhase.Pending);
        var silent = await portal.Services.OpenRequestAsync();
        await StartAsync(portal, silent);

        (await MarkAsync(portal, request, new OutsideInput())).Reason!.Code.ShouldBe("payment-under-way");
        provider.Fault = new ProviderUnclearException("silence");
        (await MarkAsync(portal, silent, new OutsideInput())).Reason!.Code.ShouldBe("provider-unreachable");

        (await portal.Services.PaymentsAsync(request.Id)).ShouldBeEmpty();
        (await portal.Services.PaymentsAsync(silent.Id)).ShouldBeEmpty();
    }

    [Theory, DatabaseData]
    public async Task Same_form_sent_64_times_at_once_records_one_payment(DatabaseProvider kind)
    {
        await using var portal = await PortalAsync(kind);
        var request = await portal.Services.OpenRequestAsync();
        var paymentId = Ids.New(portal.Clock);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => Task.Run(() => MarkAsync(portal, request, new OutsideInput(Money.Of(1000, "EUR")), paymentId), Cancel)));

        outcomes.ShouldAllBe(outcome => outcome is Outcome<PaymentRequest>.Done);
        (await portal.Services.PaymentsAsync(request.Id)).ShouldHaveSingleItem();
        (await portal.Services.RequestAsync(request.Id)).AmountPaid.ShouldBe(1000);
    }

    [Fact]
    public async Task Every_fault_of_the_form_is_told_at_once_and_nobody_without_permission_marks()
    {
        await using var portal = await PortalAsync(DatabaseProvider.Sqlite);
        var request = await portal.Services.OpenRequestAsync();

        var faults = (await MarkAsync(portal, request, new OutsideInput(Money.Of(100, "USD"), new DateOnly(2026, 3, 3), new string('x', 201)))).Reason!.Faults;
        (await portal.Get<MarkAsPaid>().Run(request.Id, new OutsideInput(), null, Some.Agent, Cancel)).Reason!.Code.ShouldBe("not-permitted");

        faults.Select(fault => (fault.Field, fault.Code)).ShouldBe([("/amount/currency", "currency-differs"), ("/date", "in-the-future"), ("/note", "too-long")]);
    }

    [Fact]
    public async Task Expired_cancelled_unsent_and_unknown_requests_are_refused()
    {
        await using var portal = await PortalAsync(DatabaseProvider.Sqlite);
        await Some.BrandIn(portal);
        var draft = await Some.RequestIn(portal, draft: true);
        var cancelled = await portal.Services.OpenRequestAsync();
        await portal.Get<CancelPaymentRequest>().Run(cancelled.Id, "bar bezahlt", Finance, Cancel);
        var expired = await portal.Services.OpenRequestAsync(payableFor: TimeSpan.FromHours(1));
        portal.Clock.Advance(TimeSpan.FromHours(1));

        (await MarkAsync(portal, draft, new OutsideInput())).Reason!.Code.ShouldBe("request-not-sent");
        (await MarkAsync(portal, cancelled, new OutsideInput())).Reason!.Code.ShouldBe("request-cancelled");
        (await MarkAsync(portal, expired, new OutsideInput())).Reason!.Code.ShouldBe("request-expired");
        (await portal.Get<MarkAsPaid>().Run(Ids.New(portal.Clock), new OutsideInput(), null, Finance, Cancel)).Reason!.Code.ShouldBe("request-not-found");
    }

    private Task<TestPortal> PortalAsync(DatabaseProvider kind) => TestPortal.CreateAsync(kind, services => services.AddSingleton<IPaymentProvider>(provider));

    private static Task<Outcome<PaymentRequest>> MarkAsync(TestPortal portal, PaymentRequest request, OutsideInput input, Guid? paymentId = null) =>
        portal.Get<MarkAsPaid>().Run(request.Id, input, paymentId, Finance, Cancel);

    private static async Task<Guid> StartAsync(TestPortal portal, PaymentRequest request) =>
        (await portal.Get<StartPayment>().Run(request.Id, "card", "de", Cancel)).ValueOrDefault.ShouldBeOfType<PaymentStart.AtProvider>().AttemptId;
}
