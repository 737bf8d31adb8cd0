using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PaymentPortal.Brands;
using PaymentPortal.Data;
using PaymentPortal.Identity;
using PaymentPortal.PaymentRequests;
using PaymentPortal.Primitives;

namespace PaymentPortal.Reports.Datev;

/// <summary>Makes the export of a brand's days in one currency, with the brand's next number. Asked for again with the same settings, it answers the one that is there.</summary>
public sealed class MakeDatevExport(IDbContextFactory<PaymentPortalDbContext> contexts, WriteDoor door, ListBrandNames brands, WriteDatevExport write, TimeProvider clock)
{
    /// <summary>A booking that began before midnight is surely there by then.</summary>
    private static readonly TimeSpan AfterMidnight = TimeSpan.FromMinutes(10);

    /// <param name="brandKey">The brand.</param>
    /// <param name="days">Days that have ended, within one fiscal year.</param>
    /// <param name="currency">ISO 4217 code.</param>
    /// <param name="actor">Needs <see cref="Permissions.ExportReports"/>.</param>
    public async Task<Outcome<DatevExport>> Run(string brandKey, DayRange days, string currency, Actor actor, CancellationToken cancel)
    {
        if (actor.Lacks(Permissions.ExportReports) is { } refusal)
        {
            return refusal;
        }

        var brand = (await brands.Run(cancel)).FirstOrDefault(brand => brand.Key == brandKey);
        if (brand is null)
        {
            return DatevRefusals.NoBrand;
        }

        await using var db = await contexts.CreateDbContextAsync(cancel);
        var settings = (await db.Set<DatevSetup>().AsNoTracking().SingleOrDefaultAsync(setup => setup.BrandId == brand.Id, cancel))?.Settings;
        if (Why(brand, days, currency, settings) is { } why)
        {
            return why;
        }

        // The file is read outside the transaction; only its number is given inside.
        var now = clock.GetUtcNow();
        var id = Ids.New(clock);
        return await Twin(db) is { } known ? known : await Add(await Next(db));

        async Task<int> Next(PaymentPortalDbContext unit) => 1 + (await unit.Set<DatevExport>().Where(export => export.BrandId == brand.Id).MaxAsync(export => (int?)export.Number, cancel) ?? 0);

        async Task<DatevExport?> Twin(PaymentPortalDbContext unit)
        {
            var same = await unit.Set<DatevExport>().AsNoTracking().Where(export => export.BrandId == brand.Id && export.FromDay == days.From && export.ToDay == days.To && export.CurrencyCode == currency).ToListAsync(cancel);
            return same.Find(export => JsonSerializer.Serialize(export.Settings) == JsonSerializer.Serialize(settings));
        }

        async Task<Outcome<DatevExport>> Add(int next)
        {
            var export = DatevExport.Begin(id, brand.Id, next, days, currency, settings!, actor, now);
            var outcome = await write.Write(export, brand, cancel);
            if (outcome.ValueOrDefault is not { } batch)
            {
                return outcome.Reason!;
            }

            if (batch.Lines == 0)
            {
                return DatevRefusals.Nothing;
            }

            export.Seal(batch.Lines, batch.Net, SHA256.HashData(batch.ToBytes()));
            return await door.Write<DatevExport>(async unit =>
            {
                if (await Twin(unit) is { } quicker)
                {
                    return quicker;
                }

                if (await Next(unit) != next)
                {
                    return DatevRefusals.Conflict;
                }

                unit.Add(export);
                return export;
            }, cancel);
        }
    }

    private Refusal? Why(BrandName brand, DayRange days, string currency, DatevSettings? settings) =>
        settings is null ? DatevRefusals.NotSetUp
        : !Currency.TryFind(currency, out var known) || known.Exponent > 2 ? DatevRefusals.Currency
        : clock.GetUtcNow() < BrandDays.EndOf(days.To, brand.Zone) + AfterMidnight ? DatevRefusals.NotEnded
        : settings.FiscalYearOf(days.From) != settings.FiscalYearOf(days.To) ? DatevRefusals.TwoYears
        : null;
}
