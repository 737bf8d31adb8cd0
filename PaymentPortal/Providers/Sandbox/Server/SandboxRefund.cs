namespace PaymentPortal.Providers.Sandbox.Server;

/// <summary>Money of a payment that went back or is on its way.</summary>
/// <param name="Id">The provider's id of it.</param>
/// <param name="MerchantReference">The merchant's id of it; however often it is ordered, there is one.</param>
/// <param name="CaptureId">The money that it is taken from.</param>
/// <param name="Value">Minor units.</param>
/// <param name="Currency">ISO 4217 code.</param>
/// <param name="Status">"pending", "succeeded" or "failed".</param>
/// <param name="Reason">Why it failed.</param>
public sealed record SandboxRefund(string Id, string MerchantReference, string CaptureId, long Value, string Currency, string Status, string? Reason = null);
