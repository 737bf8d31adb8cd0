namespace PaymentPortal.Providers;

/// <summary>A proven notification.</summary>
/// <param name="EventId">The provider's id of the notification; the same one may come more than once.</param>
/// <param name="AttemptId">The attempt that it is about; null where it names only the provider's own reference.</param>
/// <param name="ProviderReference">The provider's id of the payment that it is about, where it names it.</param>
/// <param name="ComesAgain">Whether the provider has no ids of notifications, so that the same one comes with every change.</param>
public sealed record ProviderNotice(string EventId, Guid? AttemptId, string? ProviderReference = null, bool ComesAgain = false);
