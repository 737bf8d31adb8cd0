namespace PaymentPortal.PaymentRequests.Pages;

/// <summary>The words of the composer, in ComposerTexts.resx (English) and ComposerTexts.de.resx.</summary>
public sealed class ComposerTexts;
