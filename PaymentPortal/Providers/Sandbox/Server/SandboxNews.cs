namespace PaymentPortal.Providers.Sandbox.Server;

/// <summary>Something that the merchant is to be notified of.</summary>
/// <param name="Type">"captured", "pending", "refused", "cancelled", "charged-back" or "refunded".</param>
/// <param name="Times">How often the same notification is sent.</param>
/// <param name="Forged">Signed with a wrong key, as an intruder would.</param>
public sealed record SandboxNews(string Type, int Times = 1, bool Forged = false);
