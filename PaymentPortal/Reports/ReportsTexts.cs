namespace PaymentPortal.Reports;

/// <summary>The words of the figures, in ReportsTexts.resx (English) and ReportsTexts.de.resx.</summary>
public sealed class ReportsTexts;
