namespace PaymentPortal.PaymentRequests.Pages;

/// <summary>One condition that narrows the list.</summary>
/// <param name="Without">The state when it is taken off.</param>
internal sealed record FilterChip(string Name, string Value, RequestListState Without);
