using System.Globalization;
using System.Threading.Channels;
using PaymentPortal.PaymentRequests;
using PaymentPortal.Primitives;
using PaymentPortal.Support.Apps;
using PaymentPortal.Support.Builders;

namespace PaymentPortal.Crashes;

/// <summary>Creates and sends requests beside the node that is killed, in a process that lives: a second writer on the same database. Each third goes to a payer, the others are only mailed.</summary>
internal sealed class Sender(QuietNode office, CrashTally tally, ChannelWriter<Guid> toPay)
{
    private const int EachPaid = 3;

    /// <summary>Sends until told to end; it goes no faster than payers pay.</summary>
    public async Task RunAsync(CancellationToken end)
    {
        for (var number = 1; !end.IsCancellationRequested; number++)
        {
            var input = Some.Input with
            {
                Reference = string.Create(CultureInfo.InvariantCulture, $"INV-{number:D6}"),
                Recipient = Some.Input.Recipient! with { Email = string.Create(CultureInfo.InvariantCulture, $"erika{number}@example.org") },
            };
            var outcome = await office.Get<CreatePaymentRequest>().Run(input, new SendChoice(["email"], attachPdf: number % 4 == 0), Ids.New(TimeProvider.System), Some.Agent, CancellationToken.None);
            var request = outcome.ValueOrDefault ?? throw new InvalidOperationException(outcome.Reason!.Code);
            tally.Create(request.Id);
            if (number % EachPaid == 0)
            {
                await toPay.WriteAsync(request.Id, CancellationToken.None);
            }
        }
    }
}
