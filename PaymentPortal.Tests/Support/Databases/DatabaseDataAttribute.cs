using System.Reflection;
using PaymentPortal.Data;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace PaymentPortal.Support.Databases;

/// <summary>Gives a theory every database in turn, so that what holds on one holds on the other: <c>[Theory, DatabaseData]</c>
/// and a first parameter of type <see cref="DatabaseProvider"/>. Values given here follow it: <c>[DatabaseData("a", 1)]</c>.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class DatabaseDataAttribute(params object?[] values) : DataAttribute
{
    public IReadOnlyList<object?> Values { get; } = values;

    /// <inheritdoc/>
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker)
    {
        IReadOnlyCollection<ITheoryDataRow> rows =
        [
            new TheoryDataRow([DatabaseProvider.Sqlite, .. Values]),
            new TheoryDataRow([DatabaseProvider.Postgres, .. Values]) { Skip = PostgresBinaries.Missing },
        ];
        return ValueTask.FromResult(rows);
    }

    /// <inheritdoc/>
    public override bool SupportsDiscoveryEnumeration() => true;
}
