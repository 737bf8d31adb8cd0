using PaymentPortal.Providers.Accounts;
using PaymentPortal.Support.Stripe;
using Shouldly;
using Xunit;

namespace PaymentPortal.Providers.Stripe;

public sealed class StripeConnectionTests : IAsyncLifetime
{
    private const string Address = "https://pay.example/providers/stripe/pa_1/notifications";
    private StripeScene scene = null!;

    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => scene = await StripeScene.CreateAsync();

    public ValueTask DisposeAsync() => scene.DisposeAsync();

    [Fact]
    public async Task Check_says_whose_account_it_is_and_what_it_offers()
    {
        var check = await CheckAsync(StripeSimulator.ApiKey, "whsec_typed", "http://localhost/n");

        (check.AccountName, check.IsLive).ShouldBe(("Nordwind Versicherung", false));
        check.Missing.ShouldBeEmpty();
        check.Learned.ShouldBeNull();
        check.Methods.Select(offer => offer.Method).Distinct().ShouldBe(
            ["card", "applePay", "googlePay", "paypal", "klarna", "sepaDebit", "ideal", "bancontact", "eps", "przelewy24", "twint"], ignoreOrder: true);
        check.Methods.ShouldContain(new MethodOffer("card", "EUR", 50, 99_999_999));
        check.Methods.Where(offer => offer.Method == "twint").ShouldBe([new MethodOffer("twint", "CHF", 50, 99_999_999)]);
        check.Methods.ShouldAllBe(offer => offer.Currency == null || Primitives.Currency.Known.Any(known => known.Code == offer.Currency));
        scene.Stripe.State.Endpoints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Only_methods_that_are_available_are_offered_and_none_is_said()
    {
        scene.Stripe.State.Methods = StripeShapes.Methods("google_pay", "ideal");
        (await CheckAsync(StripeSimulator.ApiKey, "whsec_typed", Address)).Methods.Select(offer => offer.Method).ShouldBe(["ideal"]);

        scene.Stripe.State.Methods = StripeShapes.Methods();
        (await CheckAsync(StripeSimulator.ApiKey, "", "http://localhost/n")).Missing.ShouldBe(["no-methods", "webhook-secret"]);
    }

    [Fact]
    public async Task Endpoint_is_made_once_and_its_secret_learned()
    {
        var check = await CheckAsync(StripeSimulator.ApiKey, "", Address);

        var endpoint = scene.Stripe.State.Endpoints.ShouldHaveSingleItem();
        check.Learned.ShouldNotBeNull()["webhookSecret"].ShouldBe($"whsec_{endpoint.Key}");
        check.Missing.ShouldBeEmpty();
        endpoint.Value["enabled_events"]!.AsArray().Select(kind => kind!.GetValue<string>()).ShouldBe(StripeNotification.Kinds);

        var again = await CheckAsync(StripeSimulator.ApiKey, check.Learned["webhookSecret"], Address);
        (again.Learned, again.Missing.Count, scene.Stripe.State.Endpoints.Count).ShouldBe((null, 0, 1));
    }

    [Fact]
    public async Task Endpoint_that_was_switched_off_or_hears_too_little_is_mended()
    {
        var check = await CheckAsync(StripeSimulator.ApiKey, "", Address);
        var endpoint = scene.Stripe.State.Endpoints.Single().Value;
        endpoint["status"] = "disabled";
        endpoint["enabled_events"] = new System.Text.Json.Nodes.JsonArray("payout.paid");

        await CheckAsync(StripeSimulator.ApiKey, check.Learned!["webhookSecret"], Address);

        endpoint["status"]!.GetValue<string>().ShouldBe("enabled");
        endpoint["enabled_events"]!.AsArray().Count.ShouldBe(StripeNotification.Kinds.Count + 1);
    }

    [Fact]
    public async Task Endpoint_of_ours_whose_secret_was_lost_is_made_anew_and_one_made_by_hand_is_left_alone()
    {
        await CheckAsync(StripeSimulator.ApiKey, "", Address);
        var lost = scene.Stripe.State.Endpoints.Single().Key;

        (await CheckAsync(StripeSimulator.ApiKey, "", Address)).Learned!["webhookSecret"].ShouldNotBe($"whsec_{lost}");
        var made = scene.Stripe.State.Endpoints.ShouldHaveSingleItem();

        made.Value["metadata"] = new System.Text.Json.Nodes.JsonObject();
        var check = await CheckAsync(StripeSimulator.ApiKey, "", Address);
        check.Missing.ShouldBe(["webhook-secret"]);
        scene.Stripe.State.Endpoints.ShouldHaveSingleItem().Key.ShouldBe(made.Key);
    }

    [Theory]
    [InlineData("sk_test_other")]
    [InlineData("rk_test_narrow")]
    [InlineData("pk_test_simulator")]
    [InlineData("")]
    [InlineData("sk_test_\r\nX-Evil: 1")]
    [InlineData("sk_test_ключ")]
    public async Task Credentials_that_do_not_suffice_are_refused(string key)
    {
        var refused = await Should.ThrowAsync<ProviderRefusedException>(() => CheckAsync(key, "", Address));

        refused.Reason.ShouldBe("credentials-refused");
        refused.ToString().ShouldNotContain("_test_");
    }

    [Fact]
    public void Secrets_are_not_written_out() => StripeAccounts.Secrets.ToString().ShouldNotContain("simulator");

    private Task<ProviderCheck> CheckAsync(string key, string secret, string address) =>
        scene.Connection.Check(new ProviderSecrets(new Dictionary<string, string> { ["apiKey"] = key, ["webhookSecret"] = secret }), address, Cancel);
}
