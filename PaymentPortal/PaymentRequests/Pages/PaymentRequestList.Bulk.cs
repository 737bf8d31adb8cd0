using System.Globalization;
using Microsoft.AspNetCore.Components;
using MudBlazor;
using PaymentPortal.Messaging;
using PaymentPortal.Primitives;

namespace PaymentPortal.PaymentRequests.Pages;

/// <summary>What is done to the chosen rows.</summary>
public sealed partial class PaymentRequestList
{
    private BulkRun? run;

    [Inject]
    private OrderMessage Remind { get; set; } = null!;

    [Inject]
    private CancelPaymentRequest Cancel { get; set; } = null!;

    [Inject]
    private IDialogService Dialogs { get; set; } = null!;

    private Task RemindChosen() => Begin("Bulk.Reminded", async row =>
        (await Remind.Run(row.Id, Ids.New(Clock), new SendEntry(MessageOrders.Email) { Template = MessageOrders.Reminder }, actor, CancellationToken.None)).Reason);

    private async Task CancelChosen()
    {
        var sums = string.Join(" + ", chosen.Sums.Select(sum => sum.Text(CultureInfo.CurrentCulture)));
        var title = chosen.Rows is [var only] ? Texts["Cancel.Title", only.Reference] : Texts["Cancel.Title.Many", chosen.Count, sums];
        if (await CancelDialog.Ask(Dialogs, title, chosen.Count == 1 ? Texts["Cancel.Act"] : Texts["Cancel.Act.Many", chosen.Count]) is { } reason)
        {
            await Begin("Bulk.Cancelled", async row => (await Cancel.Run(row.Id, reason, actor, CancellationToken.None)).Reason);
        }
    }

    private async Task Begin(string doneKey, Func<PaymentRequestRow, Task<Refusal?>> act)
    {
        if (run is { IsOver: false })
        {
            return; // A second press of the same key changes nothing.
        }

        run = new BulkRun(doneKey, chosen.Rows);
        await run.Run(act, StateHasChanged);
        chosen.Clear();
    }

    private void CloseRun()
    {
        run = null;
        chosen.Clear();
    }
}
