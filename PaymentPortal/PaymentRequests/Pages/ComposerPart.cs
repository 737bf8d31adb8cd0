using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace PaymentPortal.PaymentRequests.Pages;

/// <summary>What the parts of the composer have in common: the desk they show, and the way to say that something was typed.</summary>
public abstract class ComposerPart : ComponentBase
{
    [Inject]
    public required IStringLocalizer<ComposerTexts> Texts { get; set; }

    [Parameter, EditorRequired]
    public required ComposerDesk Desk { get; set; }

    /// <summary>Something was typed or chosen: the page shows itself anew and keeps the form after a pause.</summary>
    [Parameter]
    public EventCallback Changed { get; set; }

    protected ComposerForm Form => Desk.Form;

    protected FieldFaults Faults => Desk.Faults;

    /// <summary>Takes a change of one field, named by its JSON pointer.</summary>
    protected Task Set(string field, Action change)
    {
        Desk.Change(field, change);
        return Changed.InvokeAsync();
    }
}
