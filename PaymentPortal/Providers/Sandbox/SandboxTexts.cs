namespace PaymentPortal.Providers.Sandbox;

/// <summary>The words of the test provider's pages; they stand in the resource files beside this class.</summary>
public sealed class SandboxTexts;
