using System.ComponentModel.DataAnnotations;

namespace PaymentPortal.Api.Limits;

/// <summary>How often the API may be called.</summary>
public sealed class ApiLimitOptions
{
    /// <summary>Calls of one API key within <see cref="ApiLimits.Window"/>.</summary>
    [Range(1, 100_000_000)]
    public int CallsPerKey { get; init; } = 1000;

    /// <summary>Calls from one client address within <see cref="ApiLimits.Window"/>, whether or not they have a key.</summary>
    [Range(1, 100_000_000)]
    public int CallsPerAddress { get; init; } = 3000;
}
