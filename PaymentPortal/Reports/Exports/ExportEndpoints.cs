using System.Globalization;
using PaymentPortal.Identity;
using PaymentPortal.PaymentRequests;
using PaymentPortal.Primitives;
using PaymentPortal.Reports.Datev;
using PaymentPortal.Reports.Settlement;

namespace PaymentPortal.Reports.Exports;

/// <summary>Files to take away: tables for spreadsheets, streamed as they are read, and booking exports.</summary>
public static class ExportEndpoints
{
    public static void MapReports(this WebApplication app)
    {
        app.MapGet(Urls.SettlementFile, Settlement).RequireAuthorization(Permissions.ExportReports);
        app.MapGet(Urls.BookingsFile, Bookings).RequireAuthorization(Permissions.ExportReports);
        app.MapGet(Urls.PaymentsFile, Payments).RequireAuthorization(Permissions.ExportReports);
        app.MapGet(Urls.RequestsFile, Requests).RequireAuthorization(Permissions.ExportReports);
        app.MapGet(Urls.DatevFile("{id:guid}"), Datev).RequireAuthorization(Permissions.ExportReports);
    }

    private static async Task<IResult> Settlement(HttpContext http, ListBrandNames brands, ExportSettlement export, TimeProvider clock, CancellationToken cancel)
    {
        var (query, span) = await Read(http, brands, clock, cancel);
        return File(http, await export.Run(span, http.User.ToActor(), cancel), Name("settlement", query, span));
    }

    private static async Task<IResult> Bookings(HttpContext http, ListBrandNames brands, ExportBookings export, TimeProvider clock, CancellationToken cancel)
    {
        var (query, span) = await Read(http, brands, clock, cancel);
        return File(http, export.Run(span, query.Filter, http.User.ToActor(), cancel), Name("bookings", query, span));
    }

    private static async Task<IResult> Payments(HttpContext http, ListBrandNames brands, ExportPayments export, TimeProvider clock, CancellationToken cancel)
    {
        var (query, span) = await Read(http, brands, clock, cancel);
        return File(http, export.Run(span, http.User.ToActor(), cancel), Name("payments", query, span));
    }

    private static async Task<IResult> Requests(HttpContext http, ListBrandNames brands, ExportRequests export, TimeProvider clock, CancellationToken cancel)
    {
        var actor = http.User.ToActor();
        var conditions = new RequestListConditions(await brands.Run(cancel), actor.Id, clock.GetUtcNow());
        var state = RequestListAddress.Read(http.Request.QueryString.Value ?? "");
        return File(http, export.Run(conditions.Of(state), actor, cancel), $"requests-{conditions.Today(state.Brand):yyyy-MM-dd}.csv");
    }

    private static async Task<IResult> Datev(Guid id, HttpContext http, WriteDatevExport write, CancellationToken cancel)
    {
        if ((await write.Run(id, http.User.ToActor(), cancel)).ValueOrDefault is not { } file)
        {
            return TypedResults.NotFound();
        }

        http.Response.Headers.CacheControl = "private, no-store";
        return TypedResults.Bytes(file.Bytes, "text/csv; charset=windows-1252", file.Name);
    }

    private static async Task<(SettlementQuery Query, SettlementSpan Span)> Read(HttpContext http, ListBrandNames brands, TimeProvider clock, CancellationToken cancel)
    {
        var query = SettlementQuery.Read(http.Request.QueryString.Value ?? "");
        return (query, query.At(await brands.Run(cancel), clock.GetUtcNow()));
    }

    private static IResult File(HttpContext http, Outcome<CsvRows> outcome, string name)
    {
        if (outcome.ValueOrDefault is not { } rows)
        {
            return TypedResults.Forbid();
        }

        // As it was asked for: the reader's language may be another by the time the last row is written.
        var culture = CultureInfo.CurrentCulture;
        http.Response.Headers.CacheControl = "private, no-store";
        return TypedResults.Stream(
            async stream =>
            {
                await using var csv = new CsvFile(stream, culture);
                await rows.WriteTo(csv);
            },
            "text/csv; charset=utf-8",
            name);
    }

    private static string Name(string what, SettlementQuery query, SettlementSpan span)
    {
        var days = span.Days.From == span.Days.To ? $"{span.Days.From:yyyy-MM-dd}" : $"{span.Days.From:yyyy-MM-dd}-{span.Days.To:yyyy-MM-dd}";
        return string.Create(CultureInfo.InvariantCulture, $"{what}-{(span.Brands is [var brand] && query.Brand is not null ? brand.Key + "-" : "")}{days}.csv");
    }
}
