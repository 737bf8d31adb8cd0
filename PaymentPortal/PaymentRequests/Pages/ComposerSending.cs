using System.Globalization;
using PaymentPortal.Brands;
using PaymentPortal.Primitives;

namespace PaymentPortal.PaymentRequests.Pages;

/// <summary>Hands a form over to the use cases and takes it back. What has begun is finished, even when the agent's line breaks meanwhile.</summary>
public sealed partial class ComposerSending(CreatePaymentRequest create, EditPaymentRequest edit, UndoSend undo, TimeProvider clock, ILogger<ComposerSending> log)
{
    private static readonly Refusal Broken = new("broken", "This did not work. Nothing is lost; please try again.");

    /// <summary>Makes the request, or changes the draft that the form finishes.</summary>
    /// <param name="form">What was typed.</param>
    /// <param name="brand">Its brand.</param>
    /// <param name="tell">Sends it; otherwise it stays a draft.</param>
    /// <param name="actor">Who asks.</param>
    public async Task<Outcome<PaymentRequest>> Hand(ComposerForm form, Brand brand, bool tell, Actor actor)
    {
        var (input, faults) = ComposerReading.Read(form, brand, CultureInfo.CurrentCulture, clock.GetUtcNow(), tell);
        if (faults.Count > 0)
        {
            return Refusal.OfFaults(faults);
        }

        var send = tell ? ComposerReading.Send(form, brand) : null;
        return await Guarded(() => form.RequestId is { } id
            ? edit.Run(id, input, form.RequestVersion, send, actor, CancellationToken.None)
            : create.Run(input, send, form.IntentId, actor, CancellationToken.None));
    }

    /// <summary>Takes a send back; answers the form as it was, now finishing the draft.</summary>
    public async Task<Outcome<ComposerForm>> TakeBack(SentForm sent, Actor actor)
    {
        var outcome = await Guarded(() => undo.Run(sent.Request.Id, actor, CancellationToken.None));
        if (outcome is not Outcome<PaymentRequest>.Done { Value: var request })
        {
            return outcome.Reason!;
        }

        var form = ComposerForm.FromJson(sent.Form.ToJson())!;
        form.IntentId = Ids.New(clock);
        form.RequestId = request.Id;
        form.RequestVersion = request.Version;
        form.Reference = request.Reference;
        form.ExternalId = request.ExternalId;
        return form;
    }

    private async Task<Outcome<PaymentRequest>> Guarded(Func<Task<Outcome<PaymentRequest>>> act)
    {
        try
        {
            return await act();
        }
#pragma warning disable CA1031 // Whatever broke, the form must stay on the screen; the same intent sent again makes one request.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Log.Failed(log, exception);
            return Broken;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "The composer could not hand its form over.")]
        public static partial void Failed(ILogger logger, Exception exception);
    }
}
