using System.Globalization;
using Microsoft.Extensions.Localization;
using PaymentPortal.PaymentRequests;

namespace PaymentPortal.Reports.Exports;

/// <summary>What providers and methods are called in exports and on pages.</summary>
public sealed class ExportNames(ListMethodNames methods, IStringLocalizer<ReportsTexts> texts)
{
    /// <summary>Names of methods by key, in the reader's language.</summary>
    public Task<IReadOnlyDictionary<string, string>> Methods(CancellationToken cancel) => methods.Run(CultureInfo.CurrentUICulture, cancel);

    /// <summary>A provider's name; one without a translation begins with a capital.</summary>
    public string Provider(string key) =>
        key.Length == 0 ? texts["Provider.unknown"]
        : texts["Provider." + key] is { ResourceNotFound: false } known ? known.Value
        : char.ToUpperInvariant(key[0]) + key[1..];
}
