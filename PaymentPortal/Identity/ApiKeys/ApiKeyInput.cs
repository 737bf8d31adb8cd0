namespace PaymentPortal.Identity.ApiKeys;

/// <summary>What somebody asks for, unchecked.</summary>
public sealed record ApiKeyInput
{
    public string? Name { get; init; }

    public IReadOnlyList<string> Scopes { get; init; } = [];

    /// <summary>Addresses and networks in CIDR notation.</summary>
    public IReadOnlyList<string> Networks { get; init; } = [];

    public DateTimeOffset? ExpiresAt { get; init; }
}
