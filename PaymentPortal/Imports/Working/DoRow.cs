using PaymentPortal.Imports.Reading;
using PaymentPortal.PaymentRequests;
using PaymentPortal.Primitives;

namespace PaymentPortal.Imports.Working;

/// <summary>Makes a payment request of one row, by the use case that composer and API go through as well.</summary>
public sealed partial class DoRow(CreatePaymentRequest create, ILogger<DoRow> log)
{
    /// <returns>What is wrong with the row; null when it became a payment request.</returns>
    internal async Task<IReadOnlyList<Fault>?> Run(WaitingRow row, Actor actor)
    {
        if (row.Asked is not Outcome<AskedRow>.Done { Value: var asked })
        {
            return row.Asked.Reason!.Faults;
        }

        try
        {
            var outcome = await new RowInRequest(row.ImportId, row.Line).Run(() => create.Run(asked.Input, asked.Send, null, actor, CancellationToken.None));
            return outcome.Reason is null ? null : FaultsOf(outcome.Reason);
        }
#pragma warning disable CA1031 // One row that cannot be done must not hold up the others for ever.
        catch (Exception exception) when (!PassingFault.Is(exception))
#pragma warning restore CA1031
        {
            Log.NotDone(log, exception, row.ImportId, row.Line);
            return [ImportRefusals.Broken];
        }
    }

    private static IReadOnlyList<Fault> FaultsOf(Refusal refusal) => refusal.Faults.Count > 0 ? refusal.Faults : [new Fault("", refusal.Code, refusal.Words)];

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "Line {Line} of the import {ImportId} could not be done.")]
        public static partial void NotDone(ILogger logger, Exception exception, Guid importId, int line);
    }
}
