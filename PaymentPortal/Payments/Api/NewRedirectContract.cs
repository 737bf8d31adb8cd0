using System.ComponentModel.DataAnnotations;
using System.Xml;
using PaymentPortal.Api;
using PaymentPortal.Api.Json;
using PaymentPortal.Payments.Redirects;
using PaymentPortal.Primitives;

namespace PaymentPortal.Payments.Api;

/// <summary>What a payer has chosen in another system.</summary>
public sealed record NewRedirectContract : IRequestContract
{
    /// <summary>Key of a method that the payer could choose now.</summary>
    /// <example>card</example>
    [Required, StringLength(40, MinimumLength = 1)]
    public required string Method { get; init; }

    /// <summary>Only with the scheme `range`: the amount that the payer chose.</summary>
    public MoneyContract? Amount { get; init; }

    /// <summary>Only with the schemes `list` and `multiSelect`: the numbers of the options that the payer chose; the first is 0.</summary>
    /// <example>[0]</example>
    [MaxLength(100)]
    public IReadOnlyList<int>? Options { get; init; }

    /// <summary>How long the address works: a duration (ISO 8601) of at most an hour; ten minutes when absent.</summary>
    /// <example>PT10M</example>
    [StringLength(40, MinimumLength = 2)]
    public string? ExpiresIn { get; init; }

    /// <summary>As the use case takes it.</summary>
    public Outcome<RedirectInput> Read()
    {
        var amount = Amount?.Read("/amount");
        if (amount?.Reason is { } refusal)
        {
            return refusal;
        }

        try
        {
            return new RedirectInput(Method, amount?.ValueOrDefault, Options ?? [], ExpiresIn is null ? null : XmlConvert.ToTimeSpan(ExpiresIn));
        }
        catch (Exception exception) when (exception is FormatException or OverflowException)
        {
            return Refusal.OfFaults([new Fault("/expiresIn", "not-a-duration", "A duration of ISO 8601, such as 'PT10M'.")]);
        }
    }
}
