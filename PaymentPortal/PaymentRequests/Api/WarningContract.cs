using System.ComponentModel.DataAnnotations;

namespace PaymentPortal.PaymentRequests.Api;

/// <summary>Something that was done otherwise than asked.</summary>
public sealed record WarningContract
{
    /// <summary>The field, as a JSON pointer (RFC 6901).</summary>
    /// <example>/paymentMethods/1</example>
    [Required]
    public required string Pointer { get; init; }

    /// <summary>Stable, for programs.</summary>
    /// <example>method-replaced</example>
    [Required]
    public required string Code { get; init; }

    /// <summary>One sentence, for people.</summary>
    /// <example>The method 'sofort' has ended; its successor is offered instead.</example>
    [Required]
    public required string Detail { get; init; }

    /// <summary>The methods that were asked for and have ended.</summary>
    /// <param name="asked">Keys as asked for; null for none.</param>
    /// <param name="offered">Keys as they are offered.</param>
    public static IReadOnlyList<WarningContract> Of(IReadOnlyList<string>? asked, IReadOnlyList<string> offered) =>
    [
        .. (asked ?? []).Index().Where(method => !offered.Contains(method.Item)).Select(method => new WarningContract
        {
            Pointer = $"/paymentMethods/{method.Index}",
            Code = "method-replaced",
            Detail = $"The method '{method.Item}' has ended; its successor is offered instead.",
        }),
    ];
}
