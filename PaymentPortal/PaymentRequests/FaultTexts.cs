namespace PaymentPortal.PaymentRequests;

/// <summary>What is wrong and what would be right, for every fault and refusal, in FaultTexts.resx (English) and FaultTexts.de.resx.</summary>
public sealed class FaultTexts;
