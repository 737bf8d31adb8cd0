using PaymentPortal.Data;
using PaymentPortal.Support.Apps;

namespace PaymentPortal.Races;

/// <summary>One portal served by two processes.</summary>
internal sealed class TwoNodes : IAsyncDisposable
{
    private readonly Installation installation;
    private readonly AppProcess[] nodes;

    private TwoNodes(Installation installation, AppProcess[] nodes)
    {
        this.installation = installation;
        this.nodes = nodes;
    }

    /// <summary>A third node, for the test alone.</summary>
    public QuietNode Office => installation.Office;

    /// <summary>Lines in which a process tells of a failure.</summary>
    public IReadOnlyList<string> Failures => [.. nodes.SelectMany(node => node.Output.Split('\n')).Where(line => line.StartsWith("fail:", StringComparison.Ordinal) || line.StartsWith("crit:", StringComparison.Ordinal))];

    public static async Task<TwoNodes> StartAsync(DatabaseProvider kind)
    {
        var installation = await Installation.CreateAsync(kind);
        var one = await AppProcess.StartAsync(installation.Settings);
        return new TwoNodes(installation, [one, await AppProcess.StartAsync(installation.SettingsBehind(one.Address))]);
    }

    /// <summary>A client of one of the two, in turn.</summary>
    public HttpClient Client(int turn) => nodes[turn % nodes.Length].Client;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var node in nodes)
        {
            await node.DisposeAsync();
        }

        await installation.DisposeAsync();
    }
}
