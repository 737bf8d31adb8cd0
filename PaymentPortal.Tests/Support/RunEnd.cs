using PaymentPortal.Support.Apps;
using PaymentPortal.Support.Browsing;
using PaymentPortal.Support.Databases;
using Xunit;

[assembly: AssemblyFixture(typeof(PaymentPortal.Support.RunEnd))]

namespace PaymentPortal.Support;

/// <summary>Closes at the end of the run what is made once for all tests.</summary>
public sealed class RunEnd : IAsyncDisposable
{
    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Browser.CloseAsync();
        await TestPortal.RemoveTemplatesAsync();
        await PostgresCluster.StopAsync();
    }
}
