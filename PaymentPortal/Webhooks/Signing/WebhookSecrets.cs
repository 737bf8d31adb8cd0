using System.Buffers.Binary;
using System.Security.Cryptography;

namespace PaymentPortal.Webhooks.Signing;

/// <summary>The secrets that endpoints verify with: derived from the endpoint's id, the secret's number and a key that is kept outside the database, so a stolen database
/// forges no event, and whoever may see a secret can be shown it again.</summary>
public sealed class WebhookSecrets
{
    /// <summary>What a secret begins with, as Standard Webhooks 1.0 has it; the rest is Base64.</summary>
    public const string Prefix = "whsec_";

    /// <summary>What a public key begins with.</summary>
    public const string PublicPrefix = "whpk_";

    private readonly byte[] deriveKey;
    private readonly byte[] deriveSeed;

    /// <param name="key">At least 32 random bytes.</param>
    public WebhookSecrets(byte[] key)
    {
        deriveKey = HKDF.Expand(HashAlgorithmName.SHA256, key, 32, "payment-portal/webhook/secret"u8.ToArray());
        deriveSeed = HKDF.Expand(HashAlgorithmName.SHA256, key, 32, "payment-portal/webhook/ed25519"u8.ToArray());
    }

    /// <summary>The 32 bytes that sign.</summary>
    /// <param name="endpointId">Whose.</param>
    /// <param name="number">Which, from 1.</param>
    public byte[] KeyOf(Guid endpointId, int number) => Derive(deriveKey, endpointId, number);

    /// <summary>The same as receivers enter it.</summary>
    public string TextOf(Guid endpointId, int number) => Prefix + Convert.ToBase64String(KeyOf(endpointId, number));

    /// <summary>The key pair that signs beside a secret.</summary>
    /// <param name="endpointId">Whose.</param>
    /// <param name="number">Which, from 1.</param>
    public WebhookKeyPair PairOf(Guid endpointId, int number) => new(Derive(deriveSeed, endpointId, number));

    /// <summary>The public keys that verify an endpoint's posts at a moment, as receivers enter them, the newest first; none when it signs with secrets only.</summary>
    public IReadOnlyList<string> PublicTextsOf(WebhookEndpoint endpoint, DateTimeOffset now) =>
        endpoint.SignsPublicly ? [.. endpoint.SecretsAt(now).Select(number => PublicPrefix + Convert.ToBase64String(PairOf(endpoint.Id, number).PublicKey()))] : [];

    private static byte[] Derive(byte[] key, Guid endpointId, int number)
    {
        Span<byte> subject = stackalloc byte[20];
        endpointId.TryWriteBytes(subject, bigEndian: true, out _);
        BinaryPrimitives.WriteInt32BigEndian(subject[16..], number);
        return HMACSHA256.HashData(key, subject);
    }
}
