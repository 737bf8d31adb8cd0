using PaymentPortal.Providers.Accounts;

namespace PaymentPortal.Providers;

/// <summary>A working connection.</summary>
/// <param name="AccountName">What the provider calls the account.</param>
/// <param name="IsLive">Whether real money moves.</param>
/// <param name="Methods">What it offers.</param>
/// <param name="Missing">What is not set up yet although the credentials work, in kebab-case ("webhook-secret", "no-methods").</param>
/// <param name="Learned">Secrets that the provider gave while it was asked, such as that of a notification address it has just registered; kept with the others.</param>
public sealed record ProviderCheck(
    string AccountName, bool IsLive, IReadOnlyList<MethodOffer> Methods, IReadOnlyList<string> Missing, IReadOnlyDictionary<string, string>? Learned = null);
