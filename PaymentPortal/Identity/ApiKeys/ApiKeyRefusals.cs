using PaymentPortal.Primitives;

namespace PaymentPortal.Identity.ApiKeys;

/// <summary>Refusals that several use cases share.</summary>
internal static class ApiKeyRefusals
{
    public static readonly Refusal NotFound = new("api-key-not-found", "There is no such API key, or it has ended.");
}
