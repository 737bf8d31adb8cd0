using Xunit.Sdk;
using Xunit.v3;

[assembly: Xunit.TestCollectionOrderer(typeof(PaymentPortal.Support.LongestFirst))]

namespace PaymentPortal.Support;

/// <summary>Begins with the tests that take minutes, so that the others run beside them and nobody waits for them alone at the end. The order means nothing to what is tested.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] Long = ["CrashTests", "RequestPagesLookTests", "AccessibilityTests", "PayerPagesInBrowserTests"];

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : notnull, ITestCollection =>
        [.. testCollections.OrderByDescending(collection => Long.Any(name => collection.TestCollectionDisplayName.Contains(name, StringComparison.Ordinal)))];
}
