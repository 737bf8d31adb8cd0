using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.Imports;

namespace PaymentPortal.Crashes;

/// <summary>What became of bulk calls, held against what was promised: each one that was acknowledged is finished, each row has one result, and no request stands there without its row.</summary>
internal static class ImportedRows
{
    /// <summary>Every promise that was broken.</summary>
    public static async Task<IEnumerable<string>> CheckAsync(PaymentPortalDbContext db, IReadOnlyCollection<TakenImport> taken)
    {
        var imports = await db.Set<Import>().AsNoTracking().ToDictionaryAsync(import => import.Id);
        var rows = (await db.Set<ImportRow>().AsNoTracking().OrderBy(row => row.Line).ToListAsync()).ToLookup(row => row.ImportId);
        var requests = await db.PaymentRequests.Where(request => request.ExternalId.StartsWith(BulkBody.Mark)).Select(request => new { request.Id, request.ExternalId }).ToDictionaryAsync(request => request.Id, request => request.ExternalId);
        var byRow = rows.SelectMany(import => import).Where(row => row.PaymentRequestId is not null).CountBy(row => row.PaymentRequestId!.Value).ToDictionary();
        return taken.SelectMany(one => imports.TryGetValue(one.Id, out var import) ? Finished(import, one.Body, [.. rows[one.Id]], requests) : [$"{one.Body.Key} was taken and is gone"])
            .Concat(taken.CountBy(one => one.Id).Where(import => import.Value > 1).Select(import => $"import {import.Key} answered several calls"))
            .Concat(imports.Values.Where(import => import.State is ImportState.Receiving or ImportState.Aborted && rows[import.Id].Any(row => row.State == ImportRowState.Created)).Select(import => $"import {import.Id} never came in whole and made requests"))
            .Concat(requests.Where(request => byRow.GetValueOrDefault(request.Key) != 1).Select(request => $"request {request.Value} belongs to {byRow.GetValueOrDefault(request.Key)} rows"))
            .Concat(requests.Values.CountBy(id => id).Where(id => id.Value > 1).Select(id => $"{id.Key} was made {id.Value} times"));
    }

    /// <summary>Whether a kill has hit it in the middle: some of its rows are done, others wait.</summary>
    public static Task<int> CountHalfDoneAsync(PaymentPortalDbContext db) => db.Set<Import>().CountAsync(import => import.State == ImportState.Running
        && db.Set<ImportRow>().Any(row => row.ImportId == import.Id && row.State != ImportRowState.Waiting) && db.Set<ImportRow>().Any(row => row.ImportId == import.Id && row.State == ImportRowState.Waiting));

    private static IEnumerable<string> Finished(Import import, BulkBody body, List<ImportRow> rows, Dictionary<Guid, string> requests)
    {
        var good = body.Rows.Count(row => row is not null);
        if ((import.State, import.Total, import.Created, import.Failed) != (ImportState.Completed, body.Rows.Count, good, body.Rows.Count - good))
        {
            yield return $"{body.Key} with {good} good rows of {body.Rows.Count} is {import.State}: {import.Created} created, {import.Failed} failed of {import.Total}";
        }

        if (!rows.Select(row => row.Line).SequenceEqual(Enumerable.Range(1, body.Rows.Count)))
        {
            yield return $"{body.Key} has {rows.Count} rows, {body.Rows.Count} came";
            yield break;
        }

        foreach (var row in rows)
        {
            var isAsPromised = body.Rows[row.Line - 1] is { } externalId
                ? row is { State: ImportRowState.Created, Faults.Count: 0, SealedBody: null, PaymentRequestId: { } id } && requests.GetValueOrDefault(id) == externalId
                : row is { State: ImportRowState.Failed, Faults.Count: > 0, PaymentRequestId: null };
            if (!isAsPromised)
            {
                yield return $"{body.Key}, line {row.Line} is {row.State}, its request is {row.PaymentRequestId}";
            }
        }
    }
}
