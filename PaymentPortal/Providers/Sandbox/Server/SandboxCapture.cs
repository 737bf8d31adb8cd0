namespace PaymentPortal.Providers.Sandbox.Server;

/// <summary>Money that a payment brought.</summary>
/// <param name="Id">The provider's id of it.</param>
/// <param name="Value">Minor units.</param>
/// <param name="Currency">ISO 4217 code.</param>
/// <param name="ChargedBack">Whether the payer's bank took it back.</param>
public sealed record SandboxCapture(string Id, long Value, string Currency, bool ChargedBack = false);
