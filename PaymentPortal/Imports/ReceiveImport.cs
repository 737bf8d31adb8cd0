using PaymentPortal.Data;
using PaymentPortal.Identity;
using PaymentPortal.Imports.Reading;
using PaymentPortal.Imports.Working;
using PaymentPortal.Primitives;

namespace PaymentPortal.Imports;

/// <summary>Takes in many payment requests at once. Rows are stored while they stream in; nothing is done before the last of them is durable, and what breaks off on the way is given up whole.</summary>
public sealed class ReceiveImport(WriteDoor door, Seal seal, ImportDispatcher dispatcher, TimeProvider clock)
{
    /// <summary>Takes it in.</summary>
    /// <param name="rows">The rows as they come; a refusal among them gives the import up.</param>
    /// <param name="origin">How it comes.</param>
    /// <param name="actor">Who sends it; needs <see cref="Permissions.WriteImports"/>.</param>
    /// <param name="cancel">The sender has gone.</param>
    /// <returns>The import, whole and durable, its rows about to be worked off.</returns>
    public async Task<Outcome<Import>> Run(IAsyncEnumerable<Outcome<ReceivedRow>> rows, ImportOrigin origin, Actor actor, CancellationToken cancel)
    {
        if ((actor.Lacks(Permissions.WriteImports) ?? actor.Lacks(Permissions.WriteRequests)) is { } refusal)
        {
            return refusal;
        }

        var reception = new Reception(origin, actor, door, seal, clock);
        try
        {
            var outcome = await Receive(reception, rows, cancel);
            if (outcome.Reason is { } reason)
            {
                await reception.Abort(reason.Code);
            }

            dispatcher.Wake();
            return outcome;
        }
        catch
        {
            await reception.Abort("cut-off");
            throw;
        }
    }

    private static async Task<Outcome<Import>> Receive(Reception reception, IAsyncEnumerable<Outcome<ReceivedRow>> rows, CancellationToken cancel)
    {
        await foreach (var row in rows.WithCancellation(cancel))
        {
            if ((row.Reason ?? await reception.Take(row.ValueOrDefault!, cancel)) is { } refusal)
            {
                return refusal;
            }
        }

        return await reception.Finish();
    }
}
