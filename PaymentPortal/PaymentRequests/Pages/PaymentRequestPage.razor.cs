using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using MudBlazor;
using PaymentPortal.Background;
using PaymentPortal.Identity;
using PaymentPortal.Messaging;
using PaymentPortal.Payments;
using PaymentPortal.Primitives;

namespace PaymentPortal.PaymentRequests.Pages;

/// <summary>One request with its story. It reads itself again whenever the change feed names it.</summary>
public sealed partial class PaymentRequestPage
{
    private readonly CancellationTokenSource ending = new();
    private ChangeBatches? changes;
    private Actor actor = Actor.Payer;
    private RequestView? view;
    private Refusal? refusal;
    private string? done;
    private (Guid MessageId, DateTimeOffset Until)? told;
    private string? shownId;
    private Guid id;
    private bool canWrite;
    private bool canMoveMoney;
    private bool editing;
    private bool missing;
    private bool failed;
    private bool busy;

    /// <summary>"pr_…".</summary>
    [Parameter]
    public string? PublicRequestId { get; set; }

    [Inject]
    private LoadRequestView Views { get; set; } = null!;

    [Inject]
    private OrderMessage Remind { get; set; } = null!;

    [Inject]
    private CancelPaymentRequest Cancel { get; set; } = null!;

    [Inject]
    private SendPaymentRequest Send { get; set; } = null!;

    [Inject]
    private CallOffMessage CallOffMessage { get; set; } = null!;

    [Inject]
    private MarkAsPaid Mark { get; set; } = null!;

    [Inject]
    private RefundPayment Refunds { get; set; } = null!;

    [Inject]
    private IDialogService Dialogs { get; set; } = null!;

    [Inject]
    private ChangeFeed Feed { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [Inject]
    private ILogger<PaymentRequestPage> Logger { get; set; } = null!;

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = null!;

    public void Dispose()
    {
        changes?.Dispose();
        ending.Cancel();
        ending.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        var user = (await Authentication).User;
        actor = user.ToActor();
        canWrite = user.Can(Permissions.WriteRequests);
        canMoveMoney = user.Can(Permissions.MoveMoney);
        changes = new ChangeBatches(Feed, Clock, ids => ids.Contains(id) ? InvokeAsync(Load) : Task.CompletedTask);
    }

    protected override async Task OnParametersSetAsync()
    {
        if (shownId == PublicRequestId)
        {
            return;
        }

        shownId = PublicRequestId;
        missing = !PublicId.TryParse(PublicId.PaymentRequest, PublicRequestId, out id);
        (view, refusal, done, editing, told) = (null, null, null, false, null);
        if (!missing)
        {
            await Load();
        }
    }

    private async Task Load()
    {
        if (ending.IsCancellationRequested)
        {
            return;
        }

        try
        {
            var wasUndelivered = view?.Row.IsUndelivered ?? false;
            view = await Views.Run(id, actor, ending.Token);
            (missing, failed) = (view is null, false);
            done = view is { Row.IsUndelivered: true } && !wasUndelivered ? null : done; // What was said to be under way came back.
        }
        catch (OperationCanceledException)
        {
            return;
        }
#pragma warning disable CA1031 // Whatever keeps the database from answering, what is there stays, with a way to try again.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            failed = true;
            Log.Failed(Logger, exception);
        }

        StateHasChanged();
    }

    private async Task Tell(string template)
    {
        if (busy || !await SoonAgain.IsMeant(Dialogs, Texts, view!.Story, Clock.GetUtcNow()))
        {
            return;
        }

        var messageId = Ids.New(Clock);
        await Act(template == "reminder" ? "Done.Reminded" : "Done.SentAgain", async () =>
        {
            var entry = new SendEntry(view!.Channel ?? MessageOrders.Email) { Template = template, AttachPdf = template != "reminder" && view!.Story.Brand.Face.AttachPdf };
            var reason = (await Remind.Run(id, messageId, entry, actor, CancellationToken.None)).Reason;
            told = reason is null && view.Story.Brand.Face.UndoSeconds > 0 ? (messageId, Clock.GetUtcNow().AddSeconds(view.Story.Brand.Face.UndoSeconds)) : told;
            return reason;
        });
    }

    private async Task TakeBack(Guid messageId)
    {
        told = null;
        await CallOff(messageId);
    }

    private Task SendDraft() => Act("Done.Sent", async () =>
        (await Send.Run(id, new SendChoice(view!.Channel is { } channel ? [channel] : [], view.Story.Brand.Face.AttachPdf), actor, CancellationToken.None)).Reason);

    private Task CallOff(Guid messageId) => Act("Done.CalledOff", async () => (await CallOffMessage.Run(messageId, actor, CancellationToken.None)).Reason);

    private async Task CancelRequest()
    {
        if (await CancelDialog.Ask(Dialogs, Texts["Cancel.Title", view!.Request.Reference], Texts["Cancel.Act"]) is { } reason)
        {
            await Act(null, async () => (await Cancel.Run(id, reason, actor, CancellationToken.None)).Reason);
        }
    }

    private async Task MarkPaid()
    {
        var paymentId = Ids.New(Clock);
        if (await MarkPaidDialog.Ask(Dialogs, Texts["Mark.Title", view!.Request.Reference], view, async input => (await Mark.Run(id, input, paymentId, actor, CancellationToken.None)).Reason))
        {
            await Act("Done.Marked", () => Task.FromResult<Refusal?>(null));
        }
    }

    private async Task GiveBack()
    {
        var refundId = Ids.New(Clock);
        RefundState? state = null;
        var isTransfer = false;
        var done = await RefundDialog.Ask(Dialogs, Texts["Refund.Title"], view!, async (paymentId, amount, reason, account) =>
        {
            var outcome = await Refunds.Run(paymentId, amount, reason, account, refundId, actor, CancellationToken.None);
            state = outcome.ValueOrDefault?.State;
            isTransfer = outcome.ValueOrDefault is { IsPending: true, IsTransfer: true };
            return outcome.Reason;
        });
        if (done)
        {
            await Act("Refund.Done." + (isTransfer ? "Transfer" : state), () => Task.FromResult<Refusal?>(null));
        }
    }

    private async Task Act(string? doneKey, Func<Task<Refusal?>> act)
    {
        if (busy)
        {
            return; // The same click twice.
        }

        busy = true;
        (refusal, done) = (null, null);
        try
        {
            refusal = await act();
            done = refusal is null && doneKey is not null ? Texts[doneKey].Value : null;
            await Load();
        }
        finally
        {
            busy = false;
        }
    }

    private void Edited(bool now) => editing = now;

    private async Task Saved()
    {
        editing = false;
        (refusal, done) = (null, Texts["Done.Saved"]);
        await Load();
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "A request could not be loaded.")]
        public static partial void Failed(ILogger logger, Exception exception);
    }
}
