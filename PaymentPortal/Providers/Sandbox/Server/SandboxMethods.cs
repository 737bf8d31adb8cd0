namespace PaymentPortal.Providers.Sandbox.Server;

/// <summary>The methods that the test provider carries out, each with a hosted page of its own kind.</summary>
internal static class SandboxMethods
{
    public static readonly IReadOnlySet<string> Known = new HashSet<string> { "card", "paypal", "klarna", "sepaDebit" };

    /// <summary>Whether the payer's bank asks once more before it lets go of the money (as 3-D Secure does).</summary>
    public static bool HasChallenge(string method) => method is "card" or "klarna";
}
