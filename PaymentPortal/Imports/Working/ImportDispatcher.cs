using PaymentPortal.Background;

namespace PaymentPortal.Imports.Working;

/// <summary>Works off imports that are here whole: several take turns, so that a short one need not wait for the end of a long one.</summary>
public sealed class ImportDispatcher(TakeUpImports takeUp, WorkOffImport workOff, TimeProvider clock, ILogger<ImportDispatcher> log) : Dispatcher(Pause, clock, log)
{
    private const int MostAtOnce = 8;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private readonly List<ImportLease> held = [];
    private bool isDisposed;

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        if (!isDisposed)
        {
            // A host that disposes first and stops then leaves its leases to run out.
            await LayDown();
        }
    }

    public override void Dispose()
    {
        isDisposed = true;
        base.Dispose();
    }

    /// <summary>Does everything that is due now, to its end.</summary>
    public async Task WorkOff(CancellationToken cancel)
    {
        while (await Work(cancel))
        {
        }
    }

    protected override async Task<bool> Work(CancellationToken cancel)
    {
        if (held.Count < MostAtOnce)
        {
            held.AddRange(await takeUp.Run(MostAtOnce - held.Count, cancel));
        }

        try
        {
            foreach (var lease in held.ToList())
            {
                cancel.ThrowIfCancellationRequested();
                if (!await workOff.Run(lease, cancel))
                {
                    held.Remove(lease);
                }
            }

            return held.Count > 0;
        }
        catch
        {
            // Whatever it was, whoever looks next begins with what the rows say.
            await LayDown();
            throw;
        }
    }

    private async Task LayDown()
    {
        var leases = held.ToList();
        held.Clear();
        await takeUp.LayDown(leases);
    }
}
