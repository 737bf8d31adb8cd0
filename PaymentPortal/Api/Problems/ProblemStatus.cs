using PaymentPortal.Primitives;

namespace PaymentPortal.Api.Problems;

/// <summary>Which status a refusal has, and what every status says by itself.</summary>
public static class ProblemStatus
{
    /// <summary>The status of a use case's refusal: wrong details are 422, a body that cannot be taken apart is 400 and one that is too long 413, what is not there is 404, what somebody else has changed is 412, and everything else is a conflict with how things stand.</summary>
    public static int Of(Refusal refusal) => refusal switch
    {
        { Faults.Count: > 0 } => StatusCodes.Status422UnprocessableEntity,
        { Code: "invalid-input" or "refund-too-large" or "nothing-left-to-refund" } => StatusCodes.Status422UnprocessableEntity,
        { Code: "malformed-json" or "not-an-array" } => StatusCodes.Status400BadRequest,
        { Code: "too-many-rows" or "row-too-large" } => StatusCodes.Status413PayloadTooLarge,
        { Code: "not-permitted" } => StatusCodes.Status403Forbidden,
        { Code: "version-conflict" } => StatusCodes.Status412PreconditionFailed,
        _ when refusal.Code.EndsWith("-not-found", StringComparison.Ordinal) => StatusCodes.Status404NotFound,
        _ => StatusCodes.Status409Conflict,
    };

    public static string CodeOf(int status) => status switch
    {
        400 => "malformed",
        401 => "unauthorized",
        403 => "forbidden",
        404 => "not-found",
        405 => "method-not-allowed",
        412 => "version-conflict",
        413 => "too-large",
        415 => "unsupported-media-type",
        422 => "invalid-input",
        429 => "too-many-requests",
        503 => "unavailable",
        >= 500 => "internal-error",
        _ => "refused",
    };

    public static string TitleOf(int status) => status switch
    {
        400 => "Malformed call",
        401 => "Not signed in",
        403 => "Not permitted",
        404 => "Not found",
        405 => "Method not allowed",
        409 => "Conflict with how things stand",
        412 => "Changed meanwhile",
        413 => "Too large",
        415 => "Wrong media type",
        422 => "Well-formed, but refused",
        429 => "Too many calls",
        503 => "Not available now",
        >= 500 => "Something broke here",
        _ => "Refused",
    };

    public static string? DetailOf(int status) => status switch
    {
        400 => "The call could not be read.",
        401 => "Give an API key that works: 'Authorization: Bearer' with a secret, or HTTP Basic with the key's name and a secret.",
        404 => "There is nothing at this address.",
        405 => "This address does not know this method; the header 'Allow' names those it knows.",
        413 => "The body is larger than this address takes.",
        415 => "Send JSON in UTF-8 with the header 'Content-Type: application/json'.",
        503 => "Try again in a moment.",
        >= 500 => "This is a defect of the portal, not of the call. Nothing was changed unless a later read shows it.",
        _ => null,
    };
}
