using System.Text.RegularExpressions;

namespace PaymentPortal.Support.Browsing;

/// <summary>Pictures of pages, kept as test output and named after the test that took them.</summary>
internal static partial class Screenshots
{
    private const int Longest = 150;

    /// <summary>Whether somebody wants to look at them: <c>PICTURES=1</c>. They cost a tenth of the whole run.</summary>
    public static bool AreWanted { get; } = Environment.GetEnvironmentVariable("PICTURES") is "1";

    public static string PathFor(string name)
    {
        var test = Xunit.TestContext.Current.Test?.TestDisplayName ?? "no-test";
        var title = Unfit().Replace(test.Replace("PaymentPortal.", "", StringComparison.Ordinal), "_").Trim('_');
        var file = string.Join('-', new[] { title[..Math.Min(title.Length, Longest)], name }.Where(part => part.Length > 0));
        return Path.Combine(Repository.Artifacts("screenshots"), file + ".png");
    }

    [GeneratedRegex("[^A-Za-z0-9.]+")]
    private static partial Regex Unfit();
}
