using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;
using PaymentPortal.Api;
using PaymentPortal.Api.Json;
using PaymentPortal.Api.Once;
using PaymentPortal.Api.OpenApi;
using PaymentPortal.Api.Problems;
using PaymentPortal.Identity;
using PaymentPortal.Identity.ApiKeys;
using PaymentPortal.Imports.Reading;
using PaymentPortal.Primitives;

namespace PaymentPortal.Imports.Api;

/// <summary>Many payment requests at once over the API.</summary>
public static class ImportsApi
{
    private const string Example = """
        { "reference": "INV-2026-0042", "description": "Hausratversicherung 2026", "amount": { "value": 12950, "currency": "EUR" } }
        { "reference": "INV-2026-0043", "description": "Hausratversicherung 2026", "amount": { "value": 8900, "currency": "EUR" } }

        """;

    private static readonly ApiParameter Id = ApiParameter.Path("id", "`imp_…`.", "imp_06bdaz8v3nwm5k2q7xtr4hc9ge");

    public static void MapImportsApi(this RouteGroupBuilder api)
    {
        api.MapPost("/payment-requests/bulk", Receive).WithTags(ApiTags.Imports).RequireAuthorization(ApiScopes.WriteImports)
            .Describe("importPaymentRequests", "Ask for money many times", $"Takes up to {JsonArrayRows.MostRows:N0} payment requests in one JSON array, or any number as newline-delimited JSON, one object a line of at most 256 kB. The answer comes when all of it is stored; "
                + "then the rows are worked off one by one. Good rows become payment requests whatever is wrong with others. A body that breaks off does nothing. With an `Idempotency-Key`, the same call is the same body byte for byte.")
            .Takes(ApiParameter.IdempotencyKey)
            .WithMetadata(new AcceptsMetadata([JsonMedia.Json, JsonMedia.Ndjson], ReadImportRow.Contract), new ApiTextBody(JsonMedia.Ndjson, "One payment request a line, each the same object as an item of the JSON array.", Example))
            .Example($"[{string.Join(',', Example.Split('\n', StringSplitOptions.RemoveEmptyEntries))}]")
            .Answers<ImportContract>(StatusCodes.Status202Accepted)
            .Refuses(400, ImportRefusals.NoArray.Code).Refuses(409, ImportRefusals.Aborted.Code).Refuses(413, ImportRefusals.TooManyRows.Code, ImportRefusals.TooLargeRow.Code).Refuses(422, ImportRefusals.Nothing.Code);
        var imports = api.MapGroup("/imports").WithTags(ApiTags.Imports).RequireAuthorization(ApiScopes.WriteImports);
        imports.MapGet("", List)
            .Describe("listImports", "Imports", "Bulk calls and files, the newest first, with their progress.")
            .Takes(ApiParameter.Limit, ApiParameter.After, ApiParameter.IfNoneMatch)
            .Answers<PageContract<ImportContract>>()
            .Refuses(400, "invalid-query");
        imports.MapGet("/{id}", Get)
            .Describe("getImport", "One import", "How far an import is. When it is done, the event `import.completed` is sent with the same content.")
            .Takes(Id, ApiParameter.IfNoneMatch)
            .Answers<ImportContract>()
            .Refuses(404, ImportRefusals.NotFound.Code);
        imports.MapGet("/{id}/rows", Rows)
            .Describe("listImportRows", "Rows of an import", "What became of each row, in the order of the rows.")
            .Takes(Id, ApiParameter.Query("state", "Only those: `waiting`, `created` or `failed`.", "failed"), ApiParameter.Limit, ApiParameter.After, ApiParameter.IfNoneMatch)
            .Answers<PageContract<ImportRowContract>>()
            .Refuses(400, "invalid-query").Refuses(404, ImportRefusals.NotFound.Code);
    }

    private static async Task<IResult> Receive(ReceiveImport receive, AnswerOnce once, HttpContext http, CancellationToken cancel)
    {
        if (JsonMedia.IsNdjson(http.Request.ContentType) && http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            // Its memory is bounded, whatever its length.
            limit.MaxRequestBodySize = null;
        }
        else if (!JsonMedia.IsJson(http.Request.ContentType))
        {
            return ApiProblem.OfStatus(StatusCodes.Status415UnsupportedMediaType);
        }

        var format = JsonMedia.IsNdjson(http.Request.ContentType) ? ImportFormat.Ndjson : ImportFormat.Json;
        var body = new HashedBody(http.Request.BodyReader);
        return await once.Run(
            http,
            body,
            () => receive.Run(ImportRows.Read(body, format, cancel), new ImportOrigin(format, null), http.User.ToActor(), cancel),
            (_, import) => Task.FromResult(Answer.Created(ImportContract.Of(import), $"{Urls.Api}{Urls.Import(import.PublicId)}") with { Status = StatusCodes.Status202Accepted }));
    }

    private static async Task<IResult> List(ListImports list, Cursors cursors, HttpContext http, CancellationToken cancel)
    {
        var query = new QueryFaults(http, "limit", "after");
        var (after, limit) = (query.After(cursors), query.Limit());
        if (query.Problem is { } problem)
        {
            return problem;
        }

        return (await list.Run(after, limit, http.User.ToActor(), cancel)).ToAnswer(imports => Answer.Ok(new PageContract<ImportContract>
        {
            Data = [.. imports.Take(limit).Select(ImportContract.Of)],
            NextCursor = imports.Count > limit ? cursors.Write(http, imports[limit - 1].Id) : null,
        }));
    }

    private static async Task<IResult> Get(string id, FindImport find, HttpContext http, CancellationToken cancel) =>
        (await find.Run(IdOf(id), http.User.ToActor(), cancel)).ToAnswer(import => Answer.Ok(ImportContract.Of(import)));

    private static async Task<IResult> Rows(string id, ListImportRows list, Cursors cursors, HttpContext http, CancellationToken cancel)
    {
        var query = new QueryFaults(http, "state", "limit", "after");
        var (state, after, limit) = (StateOf(query), query.After(cursors), query.Limit());
        if (query.Problem is { } problem)
        {
            return problem;
        }

        return (await list.Run(IdOf(id), state, after is { } place ? LineOf(place) : 0, limit, http.User.ToActor(), cancel)).ToAnswer(rows => Answer.Ok(new PageContract<ImportRowContract>
        {
            Data = [.. rows.Take(limit).Select(ImportRowContract.Of)],
            NextCursor = rows.Count > limit ? cursors.Write(http, PlaceOf(rows[limit - 1].Line)) : null,
        }));
    }

    /// <summary>An id in a path; of another kind it is nobody's.</summary>
    private static Guid IdOf(string text) => PublicId.TryParse(PublicId.Import, text, out var id) ? id : Guid.Empty;

    private static ImportRowState? StateOf(QueryFaults query)
    {
        ImportRowState? state = query.Text("state") switch { "waiting" => ImportRowState.Waiting, "created" => ImportRowState.Created, "failed" => ImportRowState.Failed, _ => null };
        if (state is null && query.Text("state") is not null)
        {
            query.Add("state", "unknown-state", "'waiting', 'created' or 'failed'.");
        }

        return state;
    }

    // Cursors hold ids; a row's is its line within the import that the path names.
    private static Guid PlaceOf(int line) => new(line, 0, 0, new byte[8]);

    private static int LineOf(Guid place) => BitConverter.ToInt32(place.ToByteArray());
}
