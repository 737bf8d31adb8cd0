using System.Globalization;
using System.Text.Json;
using PaymentPortal.Api.Json;
using PaymentPortal.Primitives;

namespace PaymentPortal.Api.Problems;

/// <summary>An answer that says no (RFC 9457). It never holds anything of the portal's inside.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Code">Stable, in kebab-case.</param>
/// <param name="Detail">One sentence for people.</param>
public sealed record ApiProblem(int Status, string Code, string? Detail) : IResult
{
    public const string ContentType = "application/problem+json";

    /// <summary>More faults than anybody corrects at once; the answer stays small whatever was sent.</summary>
    private const int MostFaults = 100;

    public IReadOnlyList<FaultContract> Faults { get; init; } = [];

    /// <summary>When it is worth trying again.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>A use case's refusal.</summary>
    public static ApiProblem Of(Refusal refusal) => new(ProblemStatus.Of(refusal), refusal.Code, refusal.Words) { Faults = [.. refusal.Faults.Select(FaultContract.Of)] };

    /// <summary>What is to be said when nothing but the status is known.</summary>
    public static ApiProblem OfStatus(int status) => new(status, ProblemStatus.CodeOf(status), ProblemStatus.DetailOf(status));

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = Status;
        response.ContentType = ContentType;
        response.Headers.CacheControl = "no-store";
        if (RetryAfter is { } wait)
        {
            response.Headers.RetryAfter = Math.Max(1, (long)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        }

        if (HttpMethods.IsHead(httpContext.Request.Method))
        {
            return Task.CompletedTask;
        }

        var body = JsonSerializer.SerializeToUtf8Bytes(ToContract(httpContext.Request.Path), ApiJson.Options);
        response.ContentLength = body.Length;
        return response.Body.WriteAsync(body, CancellationToken.None).AsTask();
    }

    private ProblemContract ToContract(PathString path) => new()
    {
        Type = $"urn:payment-portal:problem:{Code}",
        Title = ProblemStatus.TitleOf(Status),
        Status = Status,
        Detail = Detail,
        Instance = path.ToUriComponent(),
        Code = Code,
        Errors = Faults.Count == 0 ? null : [.. Faults.Take(MostFaults)],
    };
}
