using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PaymentPortal.Brands;
using PaymentPortal.Identity;
using PaymentPortal.PaymentRequests;
using PaymentPortal.PaymentRequests.Links;
using PaymentPortal.Primitives;

namespace PaymentPortal.Data.Demo;

/// <summary>Fills a new installation in development, so that every page has something to show: two brands and a month of requests. Done once, before there is any brand.</summary>
internal sealed class DemoStart(WriteDoor door, LinkTokens tokens, DemoSandbox sandbox, TimeProvider clock, IHostEnvironment environment, IOptions<PortalOptions> options)
{
    private static readonly CultureInfo German = CultureInfo.GetCultureInfo("de-DE");

    /// <summary>Fills it, in development and unless switched off.</summary>
    public Task Prepare(CancellationToken cancel) => environment.IsDevelopment() && options.Value.DemoData ? Fill(cancel) : Task.CompletedTask;

    /// <summary>Makes brands and requests in one transaction, unless there is a brand.</summary>
    /// <returns>The number of requests made.</returns>
    public async Task<int> Fill(CancellationToken cancel) => (await door.Write<int>(async db =>
    {
        if (await db.Brands.AnyAsync(cancel))
        {
            return 0;
        }

        var brands = DemoBrands.Make(clock);
        db.AddRange(brands);
        await db.SaveChangesAsync(cancel);
        var byKey = brands.ToDictionary(brand => brand.Key);
        var agent = await Staff(db, Roles.Agent, cancel);
        var finance = await Staff(db, Roles.Finance, cancel);
        foreach (var (seed, scene) in DemoScenes.All.Index())
        {
            await Play(db, scene, byKey[scene.Brand], seed % 5 == 4 ? finance : agent, finance, seed);
            db.ChangeTracker.Clear();
        }

        return DemoScenes.All.Count;
    }, cancel)).ValueOrDefault;

    private async Task Play(PaymentPortalDbContext db, DemoScene scene, Brand brand, Actor sender, Actor finance, int seed)
    {
        var now = clock.GetUtcNow();
        var time = new DemoClock(Begin(scene, brand, now, seed), now.AddSeconds(-20), seed);
        if (PaymentRequestRules.Check(Input(scene, brand, now), brand, time.Now) is not Outcome<PaymentRequestDetails>.Done { Value: var details })
        {
            throw new InvalidOperationException($"The demo request {scene.Reference} breaks the rules.");
        }

        var id = Ids.New(time.Now);
        var request = PaymentRequest.Create(details, id, tokens.HashOf(tokens.Of(id)), null, sender, time.Now);
        db.Add(request);
        await db.SaveChangesAsync();
        var story = new DemoStory(db, request, time, sandbox, brand.Face.LegalName);
        await new DemoPlay(scene, story, time, sender, finance, brand.Face.AttachPdf).Run();
    }

    /// <summary>The moment it was made: so long ago, or within the office hours of that day.</summary>
    private static DateTimeOffset Begin(DemoScene scene, Brand brand, DateTimeOffset now, int seed)
    {
        if (scene.Age < TimeSpan.FromDays(1))
        {
            return now - scene.Age;
        }

        var day = BrandDays.Today(brand, now).AddDays(-(int)scene.Age.TotalDays);
        day = day.DayOfWeek switch { DayOfWeek.Saturday => day.AddDays(-1), DayOfWeek.Sunday => day.AddDays(-2), _ => day };
        return BrandDays.StartOf(day, brand.TimeZone).AddMinutes(490 + (seed * 137 % 560)).AddSeconds(seed * 31 % 60);
    }

    private static PaymentRequestInput Input(DemoScene scene, Brand brand, DateTimeOffset now)
    {
        var today = BrandDays.Today(brand, now);
        var due = today.AddDays(scene.DueIn);
        var description = Fill(scene.Description, due);
        return new PaymentRequestInput
        {
            Reference = Fill(scene.Reference, due),
            Description = description,
            Amount = Money.Of(scene.Cents, "EUR"),
            Brand = scene.Brand,
            DueDate = due,
            ExpiresAt = BrandDays.EndOf(today.AddDays(scene.ExpiresIn), brand.TimeZone),
            Recipient = scene.Payer,
            Items = scene.Beside is { } beside
                ? [new LineItem(description, 1, scene.Cents - beside.Cents, 19), new LineItem(beside.Description, 1, beside.Cents, 19)]
                : [new LineItem(description, 1, scene.Cents, 19)],
        };
    }

    private static string Fill(string text, DateOnly due) => text
        .Replace("{y}", due.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{m}", due.ToString("MMMM", German), StringComparison.Ordinal);

    private static async Task<Actor> Staff(PaymentPortalDbContext db, string role, CancellationToken cancel)
    {
        var (email, name, _, _) = DemoAccounts.All.First(account => account.Role == role);
        var user = await db.Users.FirstOrDefaultAsync(user => user.Email == email, cancel);
        return new Actor(ActorKind.Staff, user?.Id, user?.DisplayName ?? name, Roles.PermissionsOf[role]);
    }
}
