using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PaymentPortal.Data;
using PaymentPortal.Identity;
using PaymentPortal.Primitives;
using PaymentPortal.Providers;
using PaymentPortal.Providers.Accounts;
using PaymentPortal.Support.Apps;
using PaymentPortal.Support.Builders;
using PaymentPortal.Support.Payments;
using Shouldly;

namespace PaymentPortal.Brands.Accounts;

/// <summary>A brand, two providers that it can connect, and an administrator.</summary>
internal sealed class AccountScene : IAsyncDisposable
{
    public static readonly Actor Administrator = new(ActorKind.Staff, new Guid("0195a000-0000-7000-8000-00000000000a"), "Henrik Åström", Roles.PermissionsOf[Roles.Administrator]);

    private AccountScene(TestPortal portal, FakeConnectable provider, FakeConnectable other) => (Portal, Provider, Other) = (portal, provider, other);

    public TestPortal Portal { get; }

    public FakeConnectable Provider { get; }

    public FakeConnectable Other { get; }

    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    public static async Task<AccountScene> CreateAsync(DatabaseProvider database = DatabaseProvider.Sqlite)
    {
        var (provider, other) = (new FakeConnectable(), new FakeConnectable { Key = "otherpay", Name = "OtherPay" });
        var portal = await TestPortal.CreateAsync(database, services => services.AddSingleton<IPaymentProvider>(new FakeProvider()).AddSingleton<IConnectableProvider>(provider).AddSingleton<IConnectableProvider>(other));
        await Some.BrandIn(portal);
        return new AccountScene(portal, provider, other);
    }

    public Task<Outcome<ProviderAccount>> Connect(string key = "key_test_0001", int version = 0, string provider = "fakepay", Actor? actor = null)
    {
        // Entries of one millisecond have no order.
        Portal.Clock.Advance(TimeSpan.FromSeconds(1));
        return Portal.Get<ConnectProvider>().Run("nordlicht", provider, version, new Dictionary<string, string> { ["apiKey"] = key, ["profileId"] = "pfl_1" }, actor ?? Administrator, Cancel);
    }

    /// <summary>Connects and switches on.</summary>
    public async Task<ProviderAccount> On(string provider = "fakepay")
    {
        var account = (await Connect("key_live_0001", provider: provider)).ValueOrDefault.ShouldNotBeNull();
        return (await Switch(account.Version, true, provider)).ValueOrDefault.ShouldNotBeNull();
    }

    public Task<Outcome<ProviderAccount>> Switch(int version, bool isOn, string provider = "fakepay")
    {
        Portal.Clock.Advance(TimeSpan.FromSeconds(1));
        return Portal.Get<SwitchProvider>().Run("nordlicht", provider, version, isOn, Administrator, Cancel);
    }

    public Task<Outcome<ProviderAccount>> Check() => Portal.Get<CheckProvider>().Run("nordlicht", "fakepay", Administrator, Cancel);

    public Task<ProviderAccount> Account(string provider = "fakepay") => Portal.ReadAsync(db => db.Set<ProviderAccount>().AsNoTracking().SingleAsync(account => account.Provider == provider, Cancel));

    public Task<int> BrandVersion() => Portal.ReadAsync(db => db.Brands.Select(brand => brand.Version).SingleAsync(Cancel));

    public async Task<IReadOnlyList<AccountEntryKind>> History() =>
        [.. (await Portal.ReadAsync(db => db.Set<AccountEntry>().AsNoTracking().OrderBy(entry => entry.Id).ToListAsync(Cancel))).Select(entry => entry.Kind)];

    public ValueTask DisposeAsync() => Portal.DisposeAsync();
}
