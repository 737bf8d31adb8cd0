using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.Identity;
using PaymentPortal.PaymentRequests;
using PaymentPortal.Primitives;
using PaymentPortal.Reports.Settlement;

namespace PaymentPortal.Reports.Datev;

/// <summary>Writes an export's file, the same bytes each time: bookings are never changed, and all else stands in the export.</summary>
public sealed class WriteDatevExport(IDbContextFactory<PaymentPortalDbContext> contexts, ListBrandNames brands, ListMethodNames methods, ReadBookings bookings)
{
    /// <summary>The most lines that one batch may have.</summary>
    public const int MostLines = 99_999;

    private static readonly CultureInfo German = CultureInfo.GetCultureInfo("de-DE");

    /// <param name="id">The export.</param>
    /// <param name="actor">Needs <see cref="Permissions.ExportReports"/>.</param>
    public async Task<Outcome<DatevFile>> Run(Guid id, Actor actor, CancellationToken cancel)
    {
        if (actor.Lacks(Permissions.ExportReports) is { } refusal)
        {
            return refusal;
        }

        await using var db = await contexts.CreateDbContextAsync(cancel);
        if (await db.Set<DatevExport>().AsNoTracking().SingleOrDefaultAsync(export => export.Id == id, cancel) is not { } export || (await brands.Run(cancel)).FirstOrDefault(brand => brand.Id == export.BrandId) is not { } brand)
        {
            return DatevRefusals.NotFound;
        }

        var outcome = await Write(export, brand, cancel);
        return outcome.ValueOrDefault is not { } batch ? outcome.Reason!
            : batch.ToBytes() is var bytes && !SHA256.HashData(bytes).AsSpan().SequenceEqual(export.Hash) ? DatevRefusals.Changed
            : new DatevFile(string.Create(CultureInfo.InvariantCulture, $"EXTF_Buchungsstapel_{brand.Key}_{export.Number:D4}_{export.CurrencyCode}.csv"), bytes);
    }

    internal async Task<Outcome<DatevBatch>> Write(DatevExport export, BrandName brand, CancellationToken cancel)
    {
        var names = await methods.Run(German, cancel);
        var batch = new DatevBatch(export, brand.Zone).Begin();
        await foreach (var booking in bookings.Run(new SettlementSpan(export.Days, [brand]), null, cancel))
        {
            if (booking.CurrencyCode != export.CurrencyCode)
            {
                continue;
            }

            if (batch.Lines == MostLines)
            {
                return DatevRefusals.TooMany;
            }

            batch.Add(booking, $"{Word(booking.Kind)} {names.GetValueOrDefault(booking.Method, booking.Method)}".TrimEnd());
        }

        return batch;
    }

    /// <summary>The adviser reads German whatever the portal's language.</summary>
    private static string Word(BookingKind kind) => kind switch
    {
        BookingKind.Payment => "Zahlung",
        BookingKind.Surplus => "Überzahlung",
        BookingKind.Refund => "Erstattung",
        BookingKind.SurplusRefund => "Erstattung Überzahlung",
        BookingKind.Chargeback => "Rückbelastung",
        BookingKind.Reversal => "Storno",
    };
}
