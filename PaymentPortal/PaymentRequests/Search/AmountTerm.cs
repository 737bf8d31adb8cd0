using System.Globalization;

namespace PaymentPortal.PaymentRequests.Search;

/// <summary>The amount among the words by which a request is found: with a sign that no typed word can begin with.</summary>
public static class AmountTerm
{
    /// <param name="minorUnits">Of whatever currency.</param>
    public static string Of(long minorUnits) => string.Create(CultureInfo.InvariantCulture, $"={minorUnits}");
}
