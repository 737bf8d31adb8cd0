using PaymentPortal.Data;
using PaymentPortal.PaymentRequests;
using PaymentPortal.Payments;
using PaymentPortal.Providers;
using PaymentPortal.Providers.Accounts;
using PaymentPortal.Support.Builders;
using PaymentPortal.Support.Databases;
using Shouldly;
using Xunit;

namespace PaymentPortal.Brands.Accounts;

public sealed class SwitchProviderTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, DatabaseData]
    public async Task Account_that_is_on_carries_the_brands_methods_out_and_off_the_test_provider_does(DatabaseProvider database)
    {
        await using var scene = await AccountScene.CreateAsync(database);
        var request = await Some.RequestIn(scene.Portal);
        (await Offered(scene, request)).ShouldBe(["card@sandbox", "paypal@sandbox", "klarna@sandbox", "sepaDebit@sandbox", "bankTransfer@none"]);

        var account = await scene.On();
        (await Offered(scene, request)).ShouldBe(["card@fakepay", "bankTransfer@none"]);

        await scene.Portal.Get<OfferMethod>().Run("nordlicht", "ideal", AccountScene.Administrator, Cancel);
        (await Offered(scene, request)).ShouldBe(["card@fakepay", "bankTransfer@none", "ideal@fakepay"]);

        (await scene.Switch(account.Version, false)).Reason.ShouldBeNull();
        (await Offered(scene, request))[0].ShouldBe("card@sandbox");
        (await scene.History()).ShouldBe([AccountEntryKind.Connected, AccountEntryKind.SwitchedOn, AccountEntryKind.SwitchedOff]);
    }

    [Theory, DatabaseData]
    public async Task Every_change_of_the_offer_makes_payers_pages_new_and_nothing_else_does(DatabaseProvider database)
    {
        await using var scene = await AccountScene.CreateAsync(database);
        var versions = new List<int> { await scene.BrandVersion() };
        var account = (await scene.Connect()).ValueOrDefault!;
        versions.Add(await scene.BrandVersion());
        await scene.Switch(account.Version, true);
        versions.Add(await scene.BrandVersion());
        await scene.Check();
        versions.Add(await scene.BrandVersion());
        scene.Provider.Methods = [new MethodOffer("card", "EUR")];
        await scene.Check();
        versions.Add(await scene.BrandVersion());
        scene.Provider.Fault = new ProviderUnclearException("Silence.");
        await scene.Check();
        versions.Add(await scene.BrandVersion());
        scene.Provider.Fault = new ProviderRefusedException("invalid-credentials");
        await scene.Check();
        versions.Add(await scene.BrandVersion());

        versions.ShouldBe([1, 1, 2, 2, 3, 3, 4]);
    }

    [Fact]
    public async Task Seen_version_has_to_be_the_stored_one()
    {
        await using var scene = await AccountScene.CreateAsync();
        var account = await scene.On();

        (await scene.Switch(account.Version - 1, false)).Reason!.Code.ShouldBe("version-conflict");
        (await scene.Switch(account.Version, true)).Reason.ShouldBeNull();
        (await scene.Switch(0, true, "otherpay")).Reason!.Code.ShouldBe("provider-account-not-found");
    }

    [Fact]
    public async Task Account_that_offers_nothing_cannot_be_switched_on()
    {
        await using var scene = await AccountScene.CreateAsync();
        scene.Provider.Methods = [];
        var account = (await scene.Connect()).ValueOrDefault!;

        (await scene.Switch(account.Version, true)).Reason!.Code.ShouldBe("provider-offers-nothing");
    }

    [Theory, DatabaseData]
    public async Task First_account_in_the_brands_order_carries_a_method_out(DatabaseProvider database)
    {
        await using var scene = await AccountScene.CreateAsync(database);
        var request = await Some.RequestIn(scene.Portal);
        await scene.On();
        await scene.On("otherpay");
        (await Offered(scene, request))[0].ShouldBe("card@fakepay");
        var before = await scene.BrandVersion();

        (await scene.Portal.Get<MoveProvider>().Run("nordlicht", "otherpay", -1, AccountScene.Administrator, Cancel)).Reason.ShouldBeNull();

        (await Offered(scene, request))[0].ShouldBe("card@otherpay");
        (await scene.BrandVersion()).ShouldBe(before + 1);
        (await scene.Portal.Get<MoveProvider>().Run("nordlicht", "otherpay", -1, AccountScene.Administrator, Cancel)).Reason.ShouldBeNull();
        (await scene.BrandVersion()).ShouldBe(before + 1);
        var list = (await scene.Portal.Get<ListProviderAccounts>().Run(null, Some.Auditor, Cancel)).ValueOrDefault!;
        list.Providers.Select(one => one.Provider.Key).Take(2).ShouldBe(["otherpay", "fakepay"]);
    }

    [Fact]
    public async Task Methods_are_read_again_daily_and_soon_after_silence()
    {
        await using var scene = await AccountScene.CreateAsync();
        await scene.On();
        var job = scene.Portal.Get<RefreshProviderMethodsJob>();
        await job.Run(Cancel);
        scene.Provider.Checks.Count.ShouldBe(1);

        scene.Portal.Clock.Advance(TimeSpan.FromHours(24));
        scene.Provider.Fault = new ProviderUnclearException("Silence.");
        await job.Run(Cancel);
        await job.Run(Cancel);
        scene.Provider.Checks.Count.ShouldBe(2);
        (await scene.Account()).IsOffered.ShouldBeTrue();

        scene.Portal.Clock.Advance(TimeSpan.FromMinutes(15));
        scene.Provider.Fault = null;
        scene.Provider.Methods = [];
        await job.Run(Cancel);
        scene.Provider.Checks.Count.ShouldBe(3);
        var account = await scene.Account();
        account.Methods.ShouldBeEmpty();
        account.CheckFault.ShouldBeNull();
    }

    [Fact]
    public async Task Answer_about_credentials_that_were_replaced_meanwhile_is_not_taken()
    {
        await using var scene = await AccountScene.CreateAsync();
        var account = (await scene.Connect()).ValueOrDefault!;
        scene.Provider.DuringCheck = async () =>
        {
            scene.Provider.DuringCheck = null;
            await scene.Connect("key_live_0002", account.Version);
            scene.Provider.Fault = new ProviderRefusedException("invalid-credentials");
        };

        (await scene.Check()).Reason.ShouldBeNull();

        (await scene.Account()).State.ShouldBe(ProviderAccountState.Connected);
    }

    private static async Task<List<string>> Offered(AccountScene scene, PaymentRequest request) =>
        [.. (await scene.Portal.Get<ListOfferedMethods>().Run(request.Id, Some.Agent, Cancel)).ValueOrDefault!.Select(method => $"{method.Key}@{method.At.Key}")];
}
