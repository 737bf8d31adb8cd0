namespace PaymentPortal.Crashes;

/// <summary>A bulk call that was acknowledged.</summary>
internal sealed record TakenImport(Guid Id, BulkBody Body);
