using System.Text;
using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.Providers;
using PaymentPortal.Providers.Accounts;
using PaymentPortal.Support.Builders;
using PaymentPortal.Support.Databases;
using Shouldly;
using Xunit;

namespace PaymentPortal.Brands.Accounts;

public sealed class ConnectProviderTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, DatabaseData]
    public async Task Entered_credentials_are_checked_at_once_and_kept_sealed(DatabaseProvider database)
    {
        await using var scene = await AccountScene.CreateAsync(database);

        var outcome = await scene.Connect("  key_test_0001\n");

        outcome.Reason.ShouldBeNull();
        var account = await scene.Account();
        account.State.ShouldBe(ProviderAccountState.Connected);
        account.AccountName.ShouldBe("Account 0001");
        account.IsOn.ShouldBeFalse();
        account.IsLive.ShouldBeFalse();
        Encoding.UTF8.GetString(account.Sealed).ShouldNotContain("key_test");
        var secrets = ProviderSecrets.TryOpen(scene.Portal.Get<Seal>(), account.Id, account.Sealed).ShouldNotBeNull();
        secrets["apiKey"].ShouldBe("key_test_0001");
        secrets["learned"].ShouldBe("whsec_1");
        scene.Provider.Addresses.ShouldBe([$"https://pay.example/providers/fakepay/{account.PublicId}/notifications"]);
        (await scene.History()).ShouldBe([AccountEntryKind.Connected]);
    }

    [Theory, DatabaseData]
    public async Task Empty_secret_keeps_the_one_that_is_there_and_an_empty_plain_field_is_cleared(DatabaseProvider database)
    {
        await using var scene = await AccountScene.CreateAsync(database);
        var account = (await scene.Connect()).ValueOrDefault!;
        scene.Portal.Clock.Advance(TimeSpan.FromSeconds(1));

        var outcome = await scene.Portal.Get<ConnectProvider>().Run("nordlicht", "fakepay", account.Version, new Dictionary<string, string> { ["apiKey"] = " ", ["profileId"] = "" }, AccountScene.Administrator, Cancel);

        outcome.Reason.ShouldBeNull();
        scene.Provider.Checks[^1]["apiKey"].ShouldBe("key_test_0001");
        scene.Provider.Checks[^1]["profileId"].ShouldBe("");
        (await scene.History()).ShouldBe([AccountEntryKind.Connected, AccountEntryKind.Changed]);
    }

    [Fact]
    public async Task What_the_provider_filled_in_does_not_follow_to_another_key()
    {
        await using var scene = await AccountScene.CreateAsync();
        var account = (await scene.Connect()).ValueOrDefault!;
        account = (await scene.Connect("", account.Version)).ValueOrDefault!;
        scene.Provider.Checks[^1]["learned"].ShouldBe("whsec_1");

        (await scene.Connect("key_live_0002", account.Version)).Reason.ShouldBeNull();

        scene.Provider.Checks[^1]["learned"].ShouldBe("");
        scene.Provider.Checks[^1]["profileId"].ShouldBe("pfl_1");
    }

    [Fact]
    public async Task First_credentials_that_are_refused_stay_with_their_fault()
    {
        await using var scene = await AccountScene.CreateAsync();

        (await scene.Connect("wrong_0001")).Reason.ShouldBeNull();

        var account = await scene.Account();
        account.State.ShouldBe(ProviderAccountState.Refused);
        account.CheckFault.ShouldBe("invalid-credentials");
        (await scene.Switch(account.Version, true)).Reason!.Code.ShouldBe("provider-not-connected");
    }

    [Theory]
    [InlineData("wrong_0002", "new-credentials-refused")]
    [InlineData("key_live_0002", "new-credentials-unchecked")]
    public async Task Credentials_that_work_never_give_way_to_others_that_do_not(string key, string code)
    {
        await using var scene = await AccountScene.CreateAsync();
        var before = await scene.On();
        scene.Provider.Fault = code == "new-credentials-unchecked" ? new ProviderUnclearException("Silence.") : null;

        (await scene.Connect(key, before.Version)).Reason!.Code.ShouldBe(code);

        var account = await scene.Account();
        account.IsOffered.ShouldBeTrue();
        account.Sealed.ShouldBe(before.Sealed);
        account.Version.ShouldBe(before.Version);
    }

    [Fact]
    public async Task All_faults_of_what_was_typed_are_told_at_once_and_nobody_is_asked()
    {
        await using var scene = await AccountScene.CreateAsync();

        var outcome = await scene.Portal.Get<ConnectProvider>().Run(
            "nordlicht", "fakepay", 0, new Dictionary<string, string> { ["apiKey"] = "key with blanks", ["profileId"] = new string('x', 501) }, AccountScene.Administrator, Cancel);

        outcome.Reason!.Faults.Select(fault => (fault.Field, fault.Code)).ShouldBe([("/apiKey", "not-a-key"), ("/profileId", "too-long")], ignoreOrder: true);
        (await scene.Connect("")).Reason!.Faults.ShouldHaveSingleItem().Code.ShouldBe("required");
        scene.Provider.Checks.ShouldBeEmpty();
    }

    [Theory, DatabaseData]
    public async Task Of_several_who_connect_at_the_same_time_one_succeeds(DatabaseProvider database)
    {
        await using var scene = await AccountScene.CreateAsync(database);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(number => scene.Connect($"key_test_000{number}")));

        outcomes.Count(outcome => outcome.Reason is null).ShouldBe(1);
        outcomes.Where(outcome => outcome.Reason is not null).ShouldAllBe(outcome => outcome.Reason!.Code == "version-conflict");
        (await scene.History()).ShouldBe([AccountEntryKind.Connected]);
    }

    [Fact]
    public async Task Other_provider_brand_or_role_is_refused()
    {
        await using var scene = await AccountScene.CreateAsync();

        (await scene.Connect(provider: "nopay")).Reason!.Code.ShouldBe("provider-not-found");
        (await scene.Connect(actor: Some.Auditor)).Reason!.Code.ShouldBe("not-permitted");
        (await scene.Portal.Get<FindProviderAccount>().Run("nordlicht", "fakepay", Some.Agent, Cancel)).Reason!.Code.ShouldBe("not-permitted");
        (await scene.Portal.Get<ListProviderAccounts>().Run("none", Some.Auditor, Cancel)).Reason!.Code.ShouldBe("brand-not-found");
    }

    [Fact]
    public async Task Of_a_kept_secret_nobody_sees_more_than_the_last_four_letters()
    {
        await using var scene = await AccountScene.CreateAsync();
        await scene.Connect("key_test_which_is_long_0001");

        var found = (await scene.Portal.Get<FindProviderAccount>().Run("nordlicht", "fakepay", Some.Auditor, Cancel)).ValueOrDefault!;

        found.Credentials.Select(one => one.Shown).ShouldBe(["••••0001", "pfl_1"]);
        found.ToString().ShouldNotContain("which_is_long");
        (await scene.Connect("short_001", 1, "otherpay")).Reason!.Code.ShouldBe("version-conflict");
    }

    [Theory, DatabaseData]
    public async Task History_cannot_be_changed(DatabaseProvider database)
    {
        await using var scene = await AccountScene.CreateAsync(database);
        await scene.Connect();

        await Should.ThrowAsync<Exception>(() => scene.Portal.ReadAsync(db => db.Set<AccountEntry>().ExecuteUpdateAsync(entry => entry.SetProperty(one => one.ActorName, "Nobody"), Cancel)));
        await Should.ThrowAsync<Exception>(() => scene.Portal.ReadAsync(db => db.Set<AccountEntry>().ExecuteDeleteAsync(Cancel)));
    }
}
