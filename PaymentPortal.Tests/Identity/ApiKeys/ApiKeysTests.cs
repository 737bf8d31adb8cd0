using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.Primitives;
using PaymentPortal.Support.Apps;
using PaymentPortal.Support.Databases;
using Shouldly;
using Xunit;

namespace PaymentPortal.Identity.ApiKeys;

public sealed class ApiKeysTests
{
    private static readonly Actor Administrator = new(ActorKind.Staff, new Guid("0195a000-0000-7000-8000-000000000003"), "Henrik Åström", Roles.PermissionsOf[Roles.Administrator]);

    private static readonly ApiKeyInput Input = new() { Name = "erp", Scopes = [ApiScopes.ReadRequests, ApiScopes.WriteRequests], Networks = [" 203.0.113.0/24 ", "2001:db8::1", ""] };

    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    [Theory, DatabaseData]
    public async Task Two_secrets_are_shown_once_and_each_opens_until_it_is_renewed(DatabaseProvider kind)
    {
        await using var portal = await TestPortal.CreateAsync(kind);

        var made = (await portal.Get<CreateApiKey>().Run(Input, Administrator, Cancel)).ValueOrDefault.ShouldNotBeNull();
        made.Key.Networks.ShouldBe(["203.0.113.0/24", "2001:db8::1/128"]);
        made.Primary.ShouldStartWith("pp_");
        made.Primary.ShouldNotBe(made.Secondary);
        (await Found(portal, made.Primary)).ShouldBe(made.Key.Id);
        (await Found(portal, made.Secondary)).ShouldBe(made.Key.Id);

        var renewed = (await portal.Get<RenewApiKeySecret>().Run(made.Key.Id, ApiKeySlot.Primary, Administrator, Cancel)).ValueOrDefault.ShouldNotBeNull();
        (await Found(portal, made.Primary)).ShouldBeNull();
        (await Found(portal, renewed)).ShouldBe(made.Key.Id);
        (await Found(portal, made.Secondary)).ShouldBe(made.Key.Id);
        var stored = await portal.ReadAsync(db => db.Set<ApiKey>().AsNoTracking().SingleAsync(Cancel));
        stored.PrimaryHash.ShouldBe(ApiKeySecret.HashOf(renewed));
    }

    [Fact]
    public async Task Secret_counts_as_it_is_written() => (await FoundAfterMaking(secret => secret.ToUpperInvariant())).ShouldBeNull();

    [Fact]
    public async Task Revoked_key_works_no_more_and_its_name_stays_taken()
    {
        await using var portal = await TestPortal.CreateAsync();
        var made = (await portal.Get<CreateApiKey>().Run(Input, Administrator, Cancel)).ValueOrDefault.ShouldNotBeNull();

        (await portal.Get<RevokeApiKey>().Run(made.Key.Id, Administrator, Cancel)).Reason.ShouldBeNull();

        (await portal.Get<ApiKeysAtHand>().Find(made.Primary, Cancel))!.Works(portal.Clock.GetUtcNow()).ShouldBeFalse();
        (await portal.Get<CreateApiKey>().Run(Input, Administrator, Cancel)).Reason!.Faults[0].Code.ShouldBe("taken");
        (await portal.Get<RenewApiKeySecret>().Run(made.Key.Id, ApiKeySlot.Primary, Administrator, Cancel)).Reason!.Code.ShouldBe("api-key-not-found");
    }

    [Fact]
    public async Task What_another_node_has_revoked_is_noticed_within_a_second()
    {
        await using var portal = await TestPortal.CreateAsync();
        var made = (await portal.Get<CreateApiKey>().Run(Input, Administrator, Cancel)).ValueOrDefault.ShouldNotBeNull();
        await portal.Get<ApiKeysAtHand>().Find(made.Primary, Cancel);
        await portal.WriteAsync<bool>(async db =>
        {
            (await db.Set<ApiKey>().SingleAsync(Cancel)).Revoke(portal.Clock.GetUtcNow());
            return true;
        });

        portal.Clock.Advance(TimeSpan.FromSeconds(1));

        (await portal.Get<ApiKeysAtHand>().Find(made.Primary, Cancel))!.Works(portal.Clock.GetUtcNow()).ShouldBeFalse();
    }

    [Fact]
    public async Task Key_expires_to_the_millisecond()
    {
        await using var portal = await TestPortal.CreateAsync();
        var end = portal.Clock.GetUtcNow().AddDays(1);

        var made = (await portal.Get<CreateApiKey>().Run(Input with { ExpiresAt = end }, Administrator, Cancel)).ValueOrDefault.ShouldNotBeNull();

        made.Key.Works(end.AddMilliseconds(-1)).ShouldBeTrue();
        made.Key.Works(end).ShouldBeFalse();
    }

    [Fact]
    public async Task Use_is_written_down_by_the_job()
    {
        await using var portal = await TestPortal.CreateAsync();
        var made = (await portal.Get<CreateApiKey>().Run(Input, Administrator, Cancel)).ValueOrDefault.ShouldNotBeNull();
        var at = portal.Clock.GetUtcNow();
        portal.Get<ApiKeyUses>().Note(made.Key.Id, at, "203.0.113.7");

        await portal.Get<WriteKeyUsesJob>().Run(Cancel);

        var stored = await portal.ReadAsync(db => db.Set<ApiKey>().AsNoTracking().SingleAsync(Cancel));
        (stored.LastUsedAt, stored.LastUsedFrom).ShouldBe((at, "203.0.113.7"));
    }

    [Fact]
    public async Task Only_administrators_manage_keys()
    {
        await using var portal = await TestPortal.CreateAsync();
        var agent = Administrator with { Permissions = Roles.PermissionsOf[Roles.Finance] };

        (await portal.Get<CreateApiKey>().Run(Input, agent, Cancel)).Reason!.Code.ShouldBe("not-permitted");
        (await portal.Get<ListApiKeys>().Run(agent, Cancel)).Reason!.Code.ShouldBe("not-permitted");
    }

    [Fact]
    public void Everything_that_is_wrong_is_told_at_once()
    {
        var input = new ApiKeyInput { Name = "ERP Süd", Scopes = ["requests:read", "root"], Networks = ["10.0.0.0/33", "host"], ExpiresAt = DateTimeOffset.UnixEpoch };

        ApiKeyRules.Check(input, DateTimeOffset.UnixEpoch).Reason!.Faults.Select(fault => $"{fault.Field} {fault.Code}").ShouldBe(
            ["/name not-a-name", "/scopes unknown-scope", "/expiresAt in-the-past", "/networks not-a-network", "/networks not-a-network"]);
    }

    [Theory]
    [InlineData("203.0.113.9", true)]
    [InlineData("::ffff:203.0.113.9", true)]
    [InlineData("203.0.114.9", false)]
    [InlineData("2001:db8::1", true)]
    [InlineData("2001:db8::2", false)]
    public void Networks_say_from_where_a_key_works(string address, bool admitted)
    {
        var terms = ApiKeyRules.Check(Input, DateTimeOffset.UnixEpoch).ValueOrDefault.ShouldNotBeNull();

        ApiKey.Create(Guid.Empty, terms, [], [], Administrator, DateTimeOffset.UnixEpoch).Admits(System.Net.IPAddress.Parse(address)).ShouldBe(admitted);
    }

    private static async Task<Guid?> FoundAfterMaking(Func<string, string> change)
    {
        await using var portal = await TestPortal.CreateAsync();
        var made = (await portal.Get<CreateApiKey>().Run(Input, Administrator, Cancel)).ValueOrDefault.ShouldNotBeNull();
        return await Found(portal, change(made.Primary));
    }

    private static async Task<Guid?> Found(TestPortal portal, string secret) => (await portal.Get<ApiKeysAtHand>().Find(secret, Cancel))?.Id;
}
