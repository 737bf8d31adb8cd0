namespace PaymentPortal.PaymentRequests.Timeline;

/// <summary>What a story needs besides its entries.</summary>
/// <param name="CurrencyCode">The request's currency.</param>
/// <param name="CheckWord">The request's check word.</param>
/// <param name="MethodNames">Names of methods by key, in the reader's language.</param>
public sealed record TimelineSetting(string CurrencyCode, string CheckWord, IReadOnlyDictionary<string, string> MethodNames)
{
    /// <summary>The brand's time zone, for moments that a sentence names.</summary>
    public TimeZoneInfo Zone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>What a method is called; an unknown one by its key.</summary>
    public string NameOf(string method) => MethodNames.GetValueOrDefault(method, method);
}
