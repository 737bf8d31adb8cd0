using Org.BouncyCastle.Math.EC.Rfc8032;

namespace PaymentPortal.Webhooks.Signing;

/// <summary>An Ed25519 key pair (RFC 8032), which the framework does not have.</summary>
/// <param name="seed">The 32 bytes of the private key.</param>
public sealed class WebhookKeyPair(byte[] seed)
{
    /// <summary>The 32 bytes that verify.</summary>
    public byte[] PublicKey()
    {
        var key = new byte[Ed25519.PublicKeySize];
        Ed25519.GeneratePublicKey(seed, 0, key, 0);
        return key;
    }

    /// <summary>The 64 bytes over a text.</summary>
    public byte[] Sign(byte[] text)
    {
        var signature = new byte[Ed25519.SignatureSize];
        Ed25519.Sign(seed, 0, text, 0, text.Length, signature, 0);
        return signature;
    }
}
