using System.Security.Cryptography;
using System.Text;

namespace PaymentPortal.Data;

/// <summary>Seals what the database keeps only to say it again, such as a message with its link, with a key outside the database: AES-256-GCM (NIST SP 800-38D)
/// under a key of each place's own, so that a stolen database opens nothing and what was moved to another place opens no more.</summary>
public sealed class Seal
{
    private readonly byte[] key;

    /// <param name="key">At least 32 random bytes.</param>
    public Seal(byte[] key) => this.key = key;

    private static int NonceBytes => AesGcm.NonceByteSizes.MaxSize;

    private static int TagBytes => AesGcm.TagByteSizes.MaxSize;

    /// <param name="place">Where it will lie, kind and row ("message/0198…"): it can be opened as lying there only.</param>
    /// <param name="content">What nobody else is to read.</param>
    public byte[] Close(string place, ReadOnlySpan<byte> content)
    {
        var closed = new byte[NonceBytes + content.Length + TagBytes];
        var nonce = closed.AsSpan(0, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        using var cipher = CipherOf(place);
        cipher.Encrypt(nonce, content, closed.AsSpan(NonceBytes, content.Length), closed.AsSpan(NonceBytes + content.Length));
        return closed;
    }

    /// <summary>What was closed at this place; null when it was not, or under another key.</summary>
    public byte[]? TryOpen(string place, ReadOnlySpan<byte> closed)
    {
        if (closed.Length < NonceBytes + TagBytes)
        {
            return null;
        }

        var content = new byte[closed.Length - NonceBytes - TagBytes];
        using var cipher = CipherOf(place);
        try
        {
            cipher.Decrypt(closed[..NonceBytes], closed[NonceBytes..^TagBytes], closed[^TagBytes..], content);
            return content;
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }

    /// <summary>Closes a text for a column of text.</summary>
    /// <inheritdoc cref="Close"/>
    public string CloseText(string place, string content) => Convert.ToBase64String(Close(place, Encoding.UTF8.GetBytes(content)));

    /// <inheritdoc cref="TryOpen"/>
    public string? TryOpenText(string place, string closed)
    {
        var bytes = new byte[closed.Length];
        return Convert.TryFromBase64String(closed, bytes, out var length) && TryOpen(place, bytes.AsSpan(0, length)) is { } content ? Encoding.UTF8.GetString(content) : null;
    }

    private AesGcm CipherOf(string place) => new(HKDF.Expand(HashAlgorithmName.SHA256, key, 32, Encoding.UTF8.GetBytes($"payment-portal/seal/{place}")), TagBytes);
}
