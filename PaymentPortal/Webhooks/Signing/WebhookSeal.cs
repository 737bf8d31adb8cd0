using System.Security.Cryptography;

namespace PaymentPortal.Webhooks.Signing;

/// <summary>Seals bodies at rest (AES-256-GCM) with a key that is kept outside the database.</summary>
public sealed class WebhookSeal
{
    private const int Tag = 16;
    private const int Nonce = 12;

    private readonly byte[] key;

    /// <param name="key">At least 32 random bytes.</param>
    public WebhookSeal(byte[] key) => this.key = HKDF.Expand(HashAlgorithmName.SHA256, key, 32, "payment-portal/webhook/seal"u8.ToArray());

    /// <summary>Nonce, tag and sealed text.</summary>
    public byte[] Close(ReadOnlySpan<byte> open)
    {
        var whole = new byte[Nonce + Tag + open.Length];
        RandomNumberGenerator.Fill(whole.AsSpan(0, Nonce));
        using var cipher = new AesGcm(key, Tag);
        cipher.Encrypt(whole.AsSpan(0, Nonce), open, whole.AsSpan(Nonce + Tag), whole.AsSpan(Nonce, Tag));
        return whole;
    }

    /// <summary>What was sealed; throws when it was changed or sealed with another key.</summary>
    public byte[] Open(ReadOnlySpan<byte> whole)
    {
        var open = new byte[whole.Length - Nonce - Tag];
        using var cipher = new AesGcm(key, Tag);
        cipher.Decrypt(whole[..Nonce], whole[(Nonce + Tag)..], whole.Slice(Nonce, Tag), open);
        return open;
    }
}
