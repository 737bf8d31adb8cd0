using Microsoft.Extensions.Localization;
using MudBlazor;

namespace PaymentPortal.Components.Mud;

/// <summary>MudBlazor's own words in the reader's language, in MudTexts.resx and MudTexts.de.resx; what is missing there stays as MudBlazor has it.</summary>
public sealed class MudTexts(IStringLocalizer<MudTexts> texts) : MudLocalizer
{
    public override LocalizedString this[string key] => texts[key];
}
