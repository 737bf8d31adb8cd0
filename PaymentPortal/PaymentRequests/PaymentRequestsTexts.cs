namespace PaymentPortal.PaymentRequests;

/// <summary>The words of list and page of requests, in PaymentRequestsTexts.resx (English) and PaymentRequestsTexts.de.resx.</summary>
public sealed class PaymentRequestsTexts;
