namespace PaymentPortal.Components;

/// <summary>The words of the shell and the kit, in ComponentsTexts.resx (English) and ComponentsTexts.de.resx.</summary>
public sealed class ComponentsTexts;
