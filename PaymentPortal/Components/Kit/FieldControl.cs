using Microsoft.AspNetCore.Components;

namespace PaymentPortal.Components.Kit;

/// <summary>What the text-like fields have in common: a label, a value that is bound, a hint and a fault at the field.</summary>
public abstract class FieldControl : ComponentBase
{
    /// <summary>Unique on the page; tests and labels go by it.</summary>
    [Parameter, EditorRequired]
    public required string Id { get; set; }

    [Parameter, EditorRequired]
    public required string Label { get; set; }

    [Parameter]
    public string? Value { get; set; }

    [Parameter]
    public EventCallback<string> ValueChanged { get; set; }

    [Parameter]
    public string? Hint { get; set; }

    [Parameter]
    public string? Error { get; set; }

    /// <summary>Quietly at the right of the label.</summary>
    [Parameter]
    public RenderFragment? Aside { get; set; }

    /// <summary>Anything else the control itself should carry: data-keys, inputmode, autocomplete, onblur …</summary>
    [Parameter(CaptureUnmatchedValues = true)]
    public IReadOnlyDictionary<string, object>? Attributes { get; set; }

    /// <summary>The element that describes the control to assistive technology.</summary>
    protected string? DescribedBy => Error is not null ? Id + "-error" : Hint is not null ? Id + "-hint" : null;

    /// <summary>"true" when the value is at fault.</summary>
    protected string? Invalid => Error is null ? null : "true";

    /// <summary>What was typed. Bind it: only a bound value is kept from being written back over letters that were typed while the last one travelled.</summary>
    protected Task Put(string? text)
    {
        // Inside a dialog the owner hands the new value down only after this field has drawn itself again, and the old one would wipe out letters typed meanwhile.
        Value = text ?? "";
        return ValueChanged.InvokeAsync(Value);
    }

    /// <summary>What was chosen.</summary>
    protected Task Change(ChangeEventArgs change) => ValueChanged.InvokeAsync(change.Value as string ?? "");
}
