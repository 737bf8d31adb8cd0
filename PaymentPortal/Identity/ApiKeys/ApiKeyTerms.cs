namespace PaymentPortal.Identity.ApiKeys;

/// <summary>What a key may, checked.</summary>
public sealed record ApiKeyTerms(string Name, IReadOnlyList<string> Scopes, IReadOnlyList<string> Networks, DateTimeOffset? ExpiresAt);
