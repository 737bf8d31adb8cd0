namespace PaymentPortal.Providers;

/// <summary>A provider gave no answer that can be trusted: time-out, broken line, nonsense. What it did is unknown until it is asked again.</summary>
public sealed class ProviderUnclearException(string message, Exception? inner = null) : Exception(message, inner);
