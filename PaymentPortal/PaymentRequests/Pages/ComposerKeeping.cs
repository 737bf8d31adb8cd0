using PaymentPortal.PaymentRequests.Drafts;
using PaymentPortal.Primitives;

namespace PaymentPortal.PaymentRequests.Pages;

/// <summary>Keeps the form on the server while it is typed, and finds it again.</summary>
public sealed class ComposerKeeping(SaveComposerDraft save, LoadComposerDraft load, ClearComposerDraft clear)
{
    private bool touched;

    /// <summary>Something was typed since the form was kept last.</summary>
    public void Touch() => touched = true;

    /// <summary>The form that was typed and not sent, with an id of its own, so that two open pages never count as one; null when there is none.</summary>
    public async Task<ComposerForm?> Load(Actor actor, DateTimeOffset now, CancellationToken cancel)
    {
        if (await load.Run(actor, cancel) is not { } draft || ComposerForm.FromJson(draft.Text) is not { IsBlank: false } form)
        {
            return null;
        }

        form.IntentId = Ids.New(now);
        return form;
    }

    /// <summary>Keeps the form, when something was typed. What is begun is finished: the page may be gone before.</summary>
    public async Task Save(ComposerForm form, Actor actor)
    {
        if (!touched && form.RequestId is null)
        {
            return;
        }

        touched = false;
        if (form.IsBlank)
        {
            await clear.Run(actor, CancellationToken.None);
        }
        else
        {
            await save.Run(form.IntentId, form.ToJson(), actor, CancellationToken.None);
        }
    }

    /// <summary>The form was handed over.</summary>
    public Task Clear(Actor actor)
    {
        touched = false;
        return clear.Run(actor, CancellationToken.None);
    }
}
