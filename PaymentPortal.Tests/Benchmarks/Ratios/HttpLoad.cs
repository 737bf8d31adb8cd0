namespace PaymentPortal.Benchmarks.Ratios;

/// <summary>Many browsers at one page.</summary>
internal static class HttpLoad
{
    /// <summary>Gets the page again and again over so many connections.</summary>
    public static async Task<Rate> RunAsync(Uri address, int connections, TimeSpan time)
    {
        var open = await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => KeptConnection.OpenAsync(address)));
        try
        {
            return await Load.RunAsync(connections, time, worker => open[worker].GetAsync());
        }
        finally
        {
            Array.ForEach(open, connection => connection.Dispose());
        }
    }
}
