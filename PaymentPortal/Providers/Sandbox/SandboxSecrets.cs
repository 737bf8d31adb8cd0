using System.Security.Cryptography;
using System.Text;

namespace PaymentPortal.Providers.Sandbox;

/// <summary>What portal and sandbox share: the secret of the API and the one of the notifications. A real provider hands them out on a page of its own.</summary>
/// <param name="Api">Bearer secret.</param>
/// <param name="Webhook">Key of the notifications' signatures.</param>
public sealed record SandboxSecrets(string Api, byte[] Webhook)
{
    private const string WebhookPrefix = "whsec_";

    /// <summary>The configured secrets; where none are, ones derived from a key of this installation.</summary>
    public static SandboxSecrets From(SandboxOptions options, byte[] key) => new(
        options.ApiSecret.Length > 0 ? options.ApiSecret : "sbx_" + Convert.ToHexStringLower(Derive(key, "payment-portal/sandbox/api")),
        options.WebhookSecret.Length > 0 ? Decode(options.WebhookSecret) : Derive(key, "payment-portal/sandbox/webhook"));

    private static byte[] Derive(byte[] key, string purpose) => HKDF.Expand(HashAlgorithmName.SHA256, key, 32, Encoding.ASCII.GetBytes(purpose));

    private static byte[] Decode(string secret)
    {
        var bytes = new byte[secret.Length];
        return secret.StartsWith(WebhookPrefix, StringComparison.Ordinal) && Convert.TryFromBase64String(secret[WebhookPrefix.Length..], bytes, out var length) && length >= 24
            ? bytes[..length]
            : throw new InvalidOperationException("The setting Sandbox:WebhookSecret must be \"whsec_\" followed by at least 24 bytes in base 64.");
    }
}
