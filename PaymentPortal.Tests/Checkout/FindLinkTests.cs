using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PaymentPortal.Data;
using PaymentPortal.PaymentRequests.Links;
using PaymentPortal.Support.Apps;
using PaymentPortal.Support.Databases;
using PaymentPortal.Support.Payments;
using Shouldly;
using Xunit;

namespace PaymentPortal.Checkout;

public sealed class FindLinkTests
{
    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    [Theory, DatabaseData]
    public async Task Found_row_is_what_is_stored_also_from_a_kept_connection(DatabaseProvider kind)
    {
        await using var portal = await TestPortal.CreateAsync(kind);
        var (find, tokens) = Parts(portal);
        var request = await portal.Services.OpenRequestAsync();

        for (var time = 0; time < 3; time++)
        {
            (await find.Run(tokens.Of(request.Id))).ShouldBe(await StoredAsync(portal, request.Id));
        }
    }

    [Theory, DatabaseData]
    public async Task Text_that_opens_nothing_finds_nothing(DatabaseProvider kind)
    {
        await using var portal = await TestPortal.CreateAsync(kind);
        var (find, tokens) = Parts(portal);
        var request = await portal.Services.OpenRequestAsync();

        (await find.Run("")).ShouldBeNull();
        (await find.Run(tokens.Of(request.Id).ToUpperInvariant())).ShouldBeNull();
        (await find.Run(new string('x', 10_000))).ShouldBeNull();
    }

    [Fact]
    public async Task Cut_connection_is_replaced()
    {
        await using var portal = await TestPortal.CreateAsync(DatabaseProvider.Postgres);
        var (find, tokens) = Parts(portal);
        var request = await portal.Services.OpenRequestAsync();
        (await find.Run(tokens.Of(request.Id))).ShouldNotBeNull();

        await using (var db = await portal.Services.GetRequiredService<IDbContextFactory<PaymentPortalDbContext>>().CreateDbContextAsync(Cancel))
        {
            await db.Database.ExecuteSqlRawAsync("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()", Cancel);
        }

        (await find.Run(tokens.Of(request.Id))).ShouldBe(await StoredAsync(portal, request.Id));
    }

    private static (FindLink Find, LinkTokens Tokens) Parts(TestPortal portal) => (portal.Services.GetRequiredService<FindLink>(), portal.Services.GetRequiredService<LinkTokens>());

    private static async Task<LinkRow> StoredAsync(TestPortal portal, Guid id)
    {
        await using var db = await portal.Services.GetRequiredService<IDbContextFactory<PaymentPortalDbContext>>().CreateDbContextAsync(Cancel);
        var request = await db.PaymentRequests.AsNoTracking().SingleAsync(request => request.Id == id, Cancel);
        var brand = await db.Brands.AsNoTracking().SingleAsync(brand => brand.Id == request.BrandId, Cancel);
        return new LinkRow(request.Id, request.Version, request.Status, request.ExpiresAt, request.CountdownDays, request.SentAt, request.Recipient.Language, brand.Id, brand.Version);
    }
}
