using System.Diagnostics.CodeAnalysis;
using PaymentPortal.Api.Problems;

namespace PaymentPortal.Api.OpenApi;

/// <summary>What a route says of itself in the document.</summary>
public static class ApiRoutes
{
    /// <summary>Names a call.</summary>
    /// <param name="id">Name in generated clients, unique.</param>
    /// <param name="summary">A few words.</param>
    /// <param name="description">What it does, in whole sentences.</param>
    public static RouteHandlerBuilder Describe(this RouteHandlerBuilder route, string id, string summary, string description) => route.WithName(id).WithSummary(summary).WithDescription(description);

    /// <summary>What it takes beside its body.</summary>
    public static RouteHandlerBuilder Takes(this RouteHandlerBuilder route, params object[] parameters) => route.WithMetadata(parameters);

    /// <summary>A body that works as it stands, at any time; tests send it.</summary>
    /// <param name="json">JSON.</param>
    public static RouteHandlerBuilder Example(this RouteHandlerBuilder route, [StringSyntax(StringSyntaxAttribute.Json)] string json) => route.WithMetadata(new ApiExample(json));

    /// <summary>What it answers when all is well.</summary>
    public static RouteHandlerBuilder Answers<T>(this RouteHandlerBuilder route, int status = StatusCodes.Status200OK) => route.WithMetadata(new ProducesResponseTypeMetadata(status, typeof(T), ["application/json"]));

    /// <summary>Why it says no, beside what every call has in common.</summary>
    /// <param name="status">HTTP status.</param>
    /// <param name="codes">The codes of these problems.</param>
    public static RouteHandlerBuilder Refuses(this RouteHandlerBuilder route, int status, params string[] codes) => route.WithMetadata(
        new ProducesResponseTypeMetadata(status, typeof(ProblemContract), [ApiProblem.ContentType]), new ApiRefusals(status, codes));
}

/// <summary>The codes of the problems of one status.</summary>
public sealed record ApiRefusals(int Status, IReadOnlyList<string> Codes);

/// <summary>A whole body as an example.</summary>
internal sealed record ApiExample(string Json);
