using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using PaymentPortal.PaymentRequests;
using PaymentPortal.Payments;
using PaymentPortal.Primitives;
using PaymentPortal.Providers.Notifications;
using PaymentPortal.Providers.Sandbox.Server;
using PaymentPortal.Support;
using PaymentPortal.Support.Apps;
using PaymentPortal.Support.Payments;
using Shouldly;
using Xunit;

namespace PaymentPortal.Providers.Sandbox;

/// <summary>Payments from the portal through the provider's pages and back, over real HTTP in both directions.</summary>
public sealed class SandboxJourneyTests : IAsyncLifetime
{
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 3, 2, 12, 0, 0, TimeSpan.Zero));
    private AppHost host = null!;
    private HttpClient http = null!;

    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        host = await AppHost.StartAsync(new AppSettings { More = new Dictionary<string, string> { ["DemoData"] = "false" } }, services => services.AddSingleton<TimeProvider>(clock));
        http = PlainHttp.Client(host.Address);
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await host.DisposeAsync();
    }

    [Fact]
    public async Task Every_outcome_in_every_order_pressed_twice_ends_as_the_first_one_says()
    {
        var outcomes = Enum.GetValues<SandboxOutcome>();
        var journeys = new List<(SandboxOutcome First, Guid RequestId)>();
        foreach (var (first, second) in outcomes.SelectMany(first => outcomes.Select(second => (first, second))))
        {
            var (request, page) = await ToProviderAsync("card");
            await PressAsync(page, first);
            await PressAsync(page, first);
            await PressAsync(page, second);
            journeys.Add((first, request.Id));
        }

        foreach (var (first, requestId) in journeys)
        {
            await EndsAsync(requestId, first is SandboxOutcome.Refuse or SandboxOutcome.Cancel ? PaymentRequestStatus.Open : PaymentRequestStatus.Paid);
            var attempt = (await host.Services.AttemptsAsync(requestId)).ShouldHaveSingleItem();
            attempt.State.ShouldBe(first switch
            {
                SandboxOutcome.Refuse => PaymentAttemptState.Refused,
                SandboxOutcome.Cancel => PaymentAttemptState.Cancelled,
                _ => PaymentAttemptState.Succeeded,
            });
            (await host.Services.PaymentsAsync(requestId)).Count.ShouldBe(attempt.State == PaymentAttemptState.Succeeded ? 1 : 0);
        }

        (await host.Services.FaultsAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("card")]
    [InlineData("paypal")]
    [InlineData("klarna")]
    [InlineData("sepaDebit")]
    public async Task One_press_pays_with_every_method_and_looking_changes_nothing(string method)
    {
        var (request, page) = await ToProviderAsync(method);

        for (var i = 0; i < 2; i++)
        {
            var html = await http.GetStringAsync(page, Cancel);
            html.ShouldContain("Nordwind Versicherung AG");
            html.ShouldContain("INV-2026-0042");
            html.ShouldNotContain("<script", Case.Insensitive);
            Enum.GetValues<SandboxOutcome>().ShouldAllBe(outcome => html.Contains($"name=\"outcome\" value=\"{SandboxForm.Value(outcome)}\"", StringComparison.Ordinal));
        }

        new Uri(await PressAsync(page, SandboxOutcome.Succeed)).AbsolutePath.ShouldEndWith("/result");
        await EndsAsync(request.Id, PaymentRequestStatus.Paid);
        (await http.GetStringAsync(page, Cancel)).ShouldNotContain("name=\"outcome\"");
    }

    [Theory]
    [InlineData(nameof(SandboxOutcome.Succeed), "paid")]
    [InlineData(nameof(SandboxOutcome.Duplicate), "paid")]
    [InlineData(nameof(SandboxOutcome.Pending), "processing")]
    [InlineData(nameof(SandboxOutcome.Cancel), "open")]
    [InlineData(nameof(SandboxOutcome.Refuse), "open")]
    public async Task Payer_comes_back_to_a_page_that_knows(string outcome, string state)
    {
        var (_, page) = await ToProviderAsync("card");

        var back = await PressAsync(page, Enum.Parse<SandboxOutcome>(outcome));

        (await http.GetStringAsync(back, Cancel)).ShouldContain($"data-state=\"{state}\"");
    }

    [Fact]
    public async Task Challenge_leads_to_the_same_payment()
    {
        var (request, page) = await ToProviderAsync("card");

        (await http.GetStringAsync(page + "?step=challenge", Cancel)).ShouldContain("Sind Sie es?");
        await PressAsync(page, SandboxOutcome.Succeed);

        await EndsAsync(request.Id, PaymentRequestStatus.Paid);
    }

    [Fact]
    public async Task Pending_payment_is_waited_for_and_nothing_else_can_be_begun()
    {
        var (request, page) = await ToProviderAsync("sepaDebit");
        await PressAsync(page, SandboxOutcome.Pending);
        await Eventually.HoldsAsync(async () => (await host.Services.RequestAsync(request.Id)).Status == PaymentRequestStatus.Processing, "the request waits for the bank");

        (await StartAsync(request, "card")).Reason!.Code.ShouldBe("payment-under-way");

        clock.Advance(TimeSpan.FromMinutes(2));
        await EndsAsync(request.Id, PaymentRequestStatus.Paid);
    }

    [Fact]
    public async Task Silent_provider_is_unclear_until_it_speaks_again()
    {
        var (request, page) = await ToProviderAsync("card");
        await PressAsync(page, SandboxOutcome.Timeout);
        var attempt = (await host.Services.AttemptsAsync(request.Id)).Single();

        (await host.Services.GetRequiredService<RecordPayment>().Run(attempt.Id, Cancel)).ShouldBeFalse();
        (await StartAsync(request, "paypal")).Reason!.Code.ShouldBe("payment-under-way");
        (await host.Services.PaymentsAsync(request.Id)).ShouldBeEmpty();

        clock.Advance(TimeSpan.FromSeconds(61));
        await EndsAsync(request.Id, PaymentRequestStatus.Paid);
    }

    [Fact]
    public async Task Late_payment_is_not_let_go_of_for_another_method()
    {
        var (request, page) = await ToProviderAsync("card");
        await PressAsync(page, SandboxOutcome.LateSucceed);

        (await StartAsync(request, "paypal")).Reason!.Code.ShouldBe("payment-under-way");

        clock.Advance(TimeSpan.FromSeconds(21));
        await EndsAsync(request.Id, PaymentRequestStatus.Paid);
        (await host.Services.PaymentsAsync(request.Id)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Other_method_tells_the_provider_to_forget_the_first()
    {
        var (request, page) = await ToProviderAsync("card");

        (await StartAsync(request, "paypal")).ShouldBeOfType<Outcome<PaymentStart>.Done>();
        await PressAsync(page, SandboxOutcome.Succeed);

        (await host.Services.AttemptsAsync(request.Id)).Count(attempt => attempt.IsLive).ShouldBe(1);
        (await host.Services.PaymentsAsync(request.Id)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Trouble_on_the_console_reaches_the_portal()
    {
        var (request, page) = await ToProviderAsync("card");
        await PressAsync(page, SandboxOutcome.Succeed);
        await EndsAsync(request.Id, PaymentRequestStatus.Paid);

        using var staff = await StaffHttp.SignInAsync(host.Address);
        await ActAsync(staff, page, "captureAgain");
        await Eventually.HoldsAsync(async () => (await host.Services.PaymentsAsync(request.Id)).Count == 2, "the double payment is recorded");
        await ActAsync(staff, page, "captureOther");
        await Eventually.HoldsAsync(async () => (await host.Services.PaymentsAsync(request.Id)).Count == 3, "the odd amount is recorded");
        await ActAsync(staff, page, "forge");
        await ActAsync(staff, page, "repeat");
        await ActAsync(staff, page, "chargeBack");
        await EndsAsync(request.Id, PaymentRequestStatus.ChargedBack);

        (await host.Services.PaymentsAsync(request.Id)).Select(payment => payment.SurplusReason).ShouldBe([null, "duplicate", "amount-differs"], ignoreOrder: true);
        (await host.Services.FaultsAsync()).ShouldBeEmpty();
        (await staff.Client.GetStringAsync("/sandbox", Cancel)).ShouldContain("data-state=\"captured\"");
        var answers = await host.Services.ReadAsync(db => db.Set<SandboxNotification>().Where(notification => notification.Forged).Select(notification => notification.LastStatus).ToListAsync(Cancel));
        answers.ShouldBe([401]);
        (await host.Services.ReadAsync(db => db.Set<ProviderNotification>().CountAsync(Cancel))).ShouldBe(4);
    }

    [Fact]
    public async Task Console_is_for_staff_and_its_acts_for_its_own_forms()
    {
        var (request, page) = await ToProviderAsync("card");
        using var staff = await StaffHttp.SignInAsync(host.Address);
        using var auditor = await StaffHttp.SignInAsync(host.Address, "auditor@demo.example");
        using var act = new FormUrlEncodedContent([new("act", "captureOther")]);

        foreach (var (client, status) in new[] { (http, HttpStatusCode.Found), (auditor.Client, HttpStatusCode.Found), (staff.Client, HttpStatusCode.BadRequest) })
        {
            using var posted = await client.PostAsync(Acts(page), act, Cancel);
            posted.StatusCode.ShouldBe(status);
        }

        using var shown = await http.GetAsync("/sandbox", Cancel);
        shown.StatusCode.ShouldBe(HttpStatusCode.Found);
        shown.Headers.Location!.ToString().ShouldContain("/sign-in");
        (await host.Services.ReadAsync(db => db.Set<SandboxPayment>().SingleAsync(Cancel))).Captures.ShouldBeEmpty();
        (await host.Services.PaymentsAsync(request.Id)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Race_of_64_orders_makes_one_payment_at_the_provider()
    {
        var request = await host.Services.OpenRequestAsync();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => Task.Run(() => StartAsync(request, "card"), Cancel)));

        outcomes.Distinct().ShouldHaveSingleItem().ShouldBeOfType<Outcome<PaymentStart>.Done>();
        (await host.Services.ReadAsync(db => db.Set<SandboxPayment>().CountAsync(Cancel))).ShouldBe(1);
    }

    private Task<Outcome<PaymentStart>> StartAsync(PaymentRequest request, string method) => host.Services.GetRequiredService<StartPayment>().Run(request.Id, method, "de", Cancel);

    private async Task<(PaymentRequest Request, string Page)> ToProviderAsync(string method)
    {
        var request = await host.Services.OpenRequestAsync();
        var start = (await StartAsync(request, method)).ValueOrDefault.ShouldBeOfType<PaymentStart.AtProvider>();
        return (request, start.RedirectUrl);
    }

    /// <summary>Where the payer is sent.</summary>
    private async Task<string> PressAsync(string page, SandboxOutcome outcome)
    {
        using var form = new FormUrlEncodedContent([new("outcome", SandboxForm.Value(outcome)), new("reason", "card-expired")]);
        using var response = await http.PostAsync(page, form, Cancel);
        response.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        return response.Headers.Location!.ToString();
    }

    private static async Task ActAsync(StaffHttp staff, string page, string act)
    {
        using var response = await staff.PostAsync("/sandbox", Acts(page), new KeyValuePair<string, string>("act", act));
        response.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
    }

    private static string Acts(string page) => $"/sandbox/{page.Split('/')[^1]}/acts";

    /// <summary>Time passes until the request stands so and nothing is under way any more.</summary>
    private Task EndsAsync(Guid requestId, PaymentRequestStatus status) => Eventually.HoldsAsync(
        async () =>
        {
            clock.Advance(TimeSpan.FromSeconds(2));
            return (await host.Services.RequestAsync(requestId)).Status == status && !(await host.Services.AttemptsAsync(requestId)).Any(attempt => attempt.IsLive);
        },
        $"the request is {status}");
}
