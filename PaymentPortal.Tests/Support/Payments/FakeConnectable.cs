using PaymentPortal.Providers;
using PaymentPortal.Providers.Accounts;

namespace PaymentPortal.Support.Payments;

/// <summary>A provider that brands connect, in the test's own hands. It takes every key that begins with "key_" and calls those with "live" in them live.</summary>
public sealed class FakeConnectable : IConnectableProvider
{
    public string Key { get; init; } = "fakepay";

    public string Name { get; init; } = "FakePay";

    public string HostName => "pay.fakepay.example";

    public IReadOnlyList<string> FormHosts => ["fakepay.example"];

    public IReadOnlyList<CredentialField> Fields { get; init; } = [new("apiKey", true, true, "key_live_…"), new("profileId", false, false, "pfl_…")];

    /// <summary>What it offers.</summary>
    public IReadOnlyList<MethodOffer> Methods { get; set; } = [new("card", "EUR", 100, 1_000_000), new("card", "CHF"), new("ideal", "EUR")];

    /// <summary>What is not set up there.</summary>
    public IReadOnlyList<string> Missing { get; set; } = [];

    /// <summary>When set, every check fails with it.</summary>
    public Exception? Fault { get; set; }

    /// <summary>Runs in the middle of a check.</summary>
    public Func<Task>? DuringCheck { get; set; }

    /// <summary>The secrets of each check.</summary>
    public List<ProviderSecrets> Checks { get; } = [];

    /// <summary>The addresses named for notifications.</summary>
    public List<string> Addresses { get; } = [];

    /// <summary>What payments are started at.</summary>
    public FakeProvider Line { get; } = new();

    public IPaymentProvider Open(ProviderSecrets secrets) => Line;

    public async Task<ProviderCheck> Check(ProviderSecrets secrets, string notificationUrl, CancellationToken cancel)
    {
        Checks.Add(secrets);
        Addresses.Add(notificationUrl);
        if (DuringCheck is { } during)
        {
            await during();
        }

        var key = secrets["apiKey"];
        return Fault is { } fault ? throw fault
            : key.StartsWith("key_", StringComparison.Ordinal) ? new ProviderCheck($"Account {key[^4..]}", key.Contains("live", StringComparison.Ordinal), Methods, Missing, new Dictionary<string, string> { ["learned"] = "whsec_1" })
            : throw new ProviderRefusedException("invalid-credentials");
    }
}
