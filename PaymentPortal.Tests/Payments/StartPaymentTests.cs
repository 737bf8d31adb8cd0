using Microsoft.Extensions.DependencyInjection;
using PaymentPortal.Data;
using PaymentPortal.PaymentRequests;
using PaymentPortal.Primitives;
using PaymentPortal.Providers;
using PaymentPortal.Support.Apps;
using PaymentPortal.Support.Databases;
using PaymentPortal.Support.Payments;
using Shouldly;
using Xunit;

namespace PaymentPortal.Payments;

public sealed class StartPaymentTests
{
    private readonly FakeProvider provider = new();

    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    [Theory, DatabaseData]
    public async Task Same_choice_goes_on_with_the_same_attempt(DatabaseProvider kind)
    {
        await using var portal = await PortalAsync(kind);
        var request = await portal.Services.OpenRequestAsync();

        var first = await StartAsync(portal, request, "card");
        var second = await StartAsync(portal, request, "card");

        second.ShouldBe(first);
        provider.Starts.ShouldBe(1);
        (await portal.Services.AttemptsAsync(request.Id)).ShouldHaveSingleItem().State.ShouldBe(PaymentAttemptState.Redirected);
    }

    [Theory, DatabaseData]
    public async Task Other_choice_calls_the_live_attempt_off_first(DatabaseProvider kind)
    {
        await using var portal = await PortalAsync(kind);
        var request = await portal.Services.OpenRequestAsync();
        await StartAsync(portal, request, "card");

        (await StartAsync(portal, request, "paypal")).ShouldBeOfType<Outcome<PaymentStart>.Done>();

        var attempts = await portal.Services.AttemptsAsync(request.Id);
        attempts.Select(attempt => attempt.State).ShouldBe([PaymentAttemptState.Superseded, PaymentAttemptState.Redirected], ignoreOrder: true);
        (await provider.Fetch(attempts.Single(attempt => attempt.Method == "card").Id, null, Cancel)).Phase.ShouldBe(ProviderPhase.Cancelled);
    }

    [Theory, DatabaseData]
    public async Task Other_choice_that_comes_after_the_money_is_refused_and_the_money_counts(DatabaseProvider kind)
    {
        await using var portal = await PortalAsync(kind);
        var request = await portal.Services.OpenRequestAsync();
        provider.Capture(await AttemptAsync(portal, request, "card"));

        (await StartAsync(portal, request, "paypal")).Reason!.Code.ShouldBe("request-already-paid");

        (await portal.Services.PaymentsAsync(request.Id)).ShouldHaveSingleItem().Kind.ShouldBe(PaymentKind.Settlement);
        (await portal.Services.RequestAsync(request.Id)).Status.ShouldBe(PaymentRequestStatus.Paid);
    }

    [Fact]
    public async Task Other_choice_waits_while_the_provider_will_not_let_go()
    {
        await using var portal = await PortalAsync(DatabaseProvider.Sqlite);
        var request = await portal.Services.OpenRequestAsync();
        await StartAsync(portal, request, "card");
        provider.KeepsOnCancel = _ => true;

        (await StartAsync(portal, request, "paypal")).Reason!.Code.ShouldBe("payment-under-way");

        (await portal.Services.AttemptsAsync(request.Id)).ShouldHaveSingleItem().IsLive.ShouldBeTrue();
    }

    [Fact]
    public async Task Silent_provider_leaves_the_attempt_and_the_next_click_resumes_it()
    {
        await using var portal = await PortalAsync(DatabaseProvider.Sqlite);
        var request = await portal.Services.OpenRequestAsync();
        provider.Fault = new ProviderUnclearException("silence");

        (await StartAsync(portal, request, "card")).Reason!.Code.ShouldBe("provider-unreachable");
        (await StartAsync(portal, request, "paypal")).Reason!.Code.ShouldBe("payment-under-way");
        provider.Fault = null;
        (await StartAsync(portal, request, "card")).ShouldBeOfType<Outcome<PaymentStart>.Done>();

        (await portal.Services.AttemptsAsync(request.Id)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Refusing_provider_ends_the_attempt_and_another_method_can_be_chosen()
    {
        await using var portal = await PortalAsync(DatabaseProvider.Sqlite);
        var request = await portal.Services.OpenRequestAsync();
        provider.Fault = new ProviderRefusedException("method-not-supported");

        (await StartAsync(portal, request, "card")).Reason!.Code.ShouldBe("provider-refused");
        provider.Fault = null;
        (await StartAsync(portal, request, "paypal")).ShouldBeOfType<Outcome<PaymentStart>.Done>();

        (await portal.Services.AttemptsAsync(request.Id)).Select(attempt => attempt.State).ShouldBe([PaymentAttemptState.Failed, PaymentAttemptState.Redirected], ignoreOrder: true);
    }

    [Fact]
    public async Task Attempt_that_is_called_off_while_its_provider_begins_it_sends_nobody_there()
    {
        await using var portal = await PortalAsync(DatabaseProvider.Sqlite);
        var request = await portal.Services.OpenRequestAsync();
        provider.DuringStart = async () =>
        {
            provider.DuringStart = null;
            (await StartAsync(portal, request, "paypal")).ShouldBeOfType<Outcome<PaymentStart>.Done>();
        };

        (await StartAsync(portal, request, "card")).ShouldBeOfType<Outcome<PaymentStart>.Refused>();

        (await portal.Services.AttemptsAsync(request.Id)).Single(attempt => attempt.IsLive).Method.ShouldBe("paypal");
    }

    [Theory, DatabaseData]
    public async Task Request_is_not_cancelled_under_a_payer_who_comes_back_in_that_moment(DatabaseProvider kind)
    {
        await using var portal = await PortalAsync(kind);
        var request = await portal.Services.OpenRequestAsync();
        await StartAsync(portal, request, "card");
        provider.AfterCancel = async () =>
        {
            provider.AfterCancel = null;
            (await StartAsync(portal, request, "paypal")).ShouldBeOfType<Outcome<PaymentStart>.Done>();
        };

        (await portal.Get<CancelPaymentRequest>().Run(request.Id, "wrong amount", Actor.Portal, Cancel)).Reason!.Code.ShouldBe("payment-under-way");
        (await portal.Get<CancelPaymentRequest>().Run(request.Id, "wrong amount", Actor.Portal, Cancel)).ShouldBeOfType<Outcome<PaymentRequest>.Done>();

        (await portal.Services.AttemptsAsync(request.Id)).ShouldAllBe(attempt => !attempt.IsLive);
    }

    [Fact]
    public async Task Expired_request_begins_nothing()
    {
        await using var portal = await PortalAsync(DatabaseProvider.Sqlite);
        var request = await portal.Services.OpenRequestAsync(payableFor: TimeSpan.FromHours(1));
        portal.Clock.Advance(TimeSpan.FromHours(1));

        (await StartAsync(portal, request, "card")).Reason!.Code.ShouldBe("request-expired");
        (await StartAsync(portal, request, "bankTransfer")).Reason!.Code.ShouldBe("request-expired");

        provider.Starts.ShouldBe(0);
    }

    [Theory, DatabaseData]
    public async Task Transfer_by_hand_calls_the_live_attempt_off_first(DatabaseProvider kind)
    {
        await using var portal = await PortalAsync(kind);
        var request = await portal.Services.OpenRequestAsync();
        var card = await AttemptAsync(portal, request, "card");

        (await StartAsync(portal, request, "bankTransfer")).ValueOrDefault.ShouldBeOfType<PaymentStart.AtOwnBank>();

        (await portal.Services.AttemptsAsync(request.Id)).ShouldHaveSingleItem().State.ShouldBe(PaymentAttemptState.Superseded);
        (await provider.Fetch(card, null, Cancel)).Phase.ShouldBe(ProviderPhase.Cancelled);
    }

    [Theory, DatabaseData]
    public async Task Transfer_announced_again_is_told_once(DatabaseProvider kind)
    {
        await using var portal = await PortalAsync(kind);
        var request = await portal.Services.OpenRequestAsync();

        for (var click = 0; click < 3; click++)
        {
            (await StartAsync(portal, request, "bankTransfer")).ValueOrDefault.ShouldBeOfType<PaymentStart.AtOwnBank>();
        }

        (await portal.Services.StoryAsync(request.Id)).ShouldBe(["created", "sent", "transfer-announced"]);
    }

    [Fact]
    public async Task Ended_method_leads_to_its_successor_and_an_unknown_one_is_refused()
    {
        await using var portal = await PortalAsync(DatabaseProvider.Sqlite);
        var request = await portal.Services.OpenRequestAsync();

        (await StartAsync(portal, request, "sofort")).ShouldBeOfType<Outcome<PaymentStart>.Done>();
        (await StartAsync(portal, request, "'; DROP TABLE")).Reason!.Code.ShouldBe("method-not-offered");

        (await portal.Services.AttemptsAsync(request.Id)).ShouldHaveSingleItem().Method.ShouldBe("klarna");
    }

    [Theory, DatabaseData]
    public async Task Race_of_64_starts_one_attempt(DatabaseProvider kind)
    {
        await using var portal = await PortalAsync(kind);
        var request = await portal.Services.OpenRequestAsync();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => Task.Run(() => StartAsync(portal, request, "card"), Cancel)));

        outcomes.ShouldAllBe(outcome => outcome is Outcome<PaymentStart>.Done);
        outcomes.Distinct().ShouldHaveSingleItem();
        (await portal.Services.AttemptsAsync(request.Id)).ShouldHaveSingleItem();
    }

    [Theory, DatabaseData]
    public async Task Race_of_methods_never_leaves_two_live_attempts(DatabaseProvider kind)
    {
        await using var portal = await PortalAsync(kind);
        var request = await portal.Services.OpenRequestAsync();
        string[] methods = ["card", "paypal", "klarna", "sepaDebit"];

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 64).Select(i => Task.Run(() => StartAsync(portal, request, methods[i % 4]), Cancel)));

        outcomes.Select(outcome => outcome.Reason?.Code).Distinct().ShouldBeSubsetOf([null, "payment-under-way"]);
        (await portal.Services.AttemptsAsync(request.Id)).Count(attempt => attempt.IsLive).ShouldBeLessThanOrEqualTo(1);
        (await portal.Services.FaultsAsync()).ShouldBeEmpty();
    }

    private Task<TestPortal> PortalAsync(DatabaseProvider kind) => TestPortal.CreateAsync(kind, services => services.AddSingleton<IPaymentProvider>(provider));

    private static Task<Outcome<PaymentStart>> StartAsync(TestPortal portal, PaymentRequest request, string method) => portal.Get<StartPayment>().Run(request.Id, method, "de", Cancel);

    private static async Task<Guid> AttemptAsync(TestPortal portal, PaymentRequest request, string method) =>
        (await StartAsync(portal, request, method)).ValueOrDefault.ShouldBeOfType<PaymentStart.AtProvider>().AttemptId;
}
