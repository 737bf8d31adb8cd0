using PaymentPortal.PaymentRequests;

namespace PaymentPortal.Checkout;

/// <summary>What decides which page a link shows: the columns of one indexed look-up.</summary>
/// <param name="RequestId">The request.</param>
/// <param name="Version">Its version.</param>
/// <param name="Status">Where it stands, as stored.</param>
/// <param name="ExpiresAt">UTC.</param>
/// <param name="CountdownDays">Days before the expiry at which the page says how long is left.</param>
/// <param name="SentAt">UTC; null for a draft.</param>
/// <param name="Language">The recipient's language, if known.</param>
/// <param name="BrandId">The brand.</param>
/// <param name="BrandVersion">Its version.</param>
public sealed record LinkRow(
    Guid RequestId, int Version, PaymentRequestStatus Status, DateTimeOffset ExpiresAt, int CountdownDays, DateTimeOffset? SentAt, string? Language, Guid BrandId, int BrandVersion);
