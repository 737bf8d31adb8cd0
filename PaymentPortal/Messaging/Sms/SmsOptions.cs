using System.ComponentModel.DataAnnotations;

namespace PaymentPortal.Messaging.Sms;

/// <summary>Limits against whoever earns by text messages that others pay for; section "Sms".</summary>
public sealed class SmsOptions
{
    /// <summary>Countries whose numbers may be reached, as ISO 3166 codes with commas between; empty for the brand's own country.</summary>
    public string Countries { get; set; } = "";

    /// <summary>The most messages to one number within a day.</summary>
    [Range(1, 1000)]
    public int MostPerNumber { get; set; } = 5;

    /// <summary>The most messages within a day to numbers that differ in their last four digits only.</summary>
    [Range(1, 1_000_000)]
    public int MostPerPrefix { get; set; } = 30;

    /// <summary>The most messages that one person or key sends within a day.</summary>
    [Range(1, 1_000_000)]
    public int MostPerSender { get; set; } = 300;

    /// <summary>The most messages within a day in all: what bounds the bill.</summary>
    [Range(1, 10_000_000)]
    public int MostPerDay { get; set; } = 2000;

    /// <summary>Whether numbers of a country may be reached.</summary>
    /// <param name="country">ISO 3166 code.</param>
    /// <param name="own">The brand's own country.</param>
    public bool Allows(string country, string own) =>
        (Countries.Length > 0 ? Countries : own).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Contains(country, StringComparer.OrdinalIgnoreCase);
}
