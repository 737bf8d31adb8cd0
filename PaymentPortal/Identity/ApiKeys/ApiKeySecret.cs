using System.Security.Cryptography;
using System.Text;

namespace PaymentPortal.Identity.ApiKeys;

/// <summary>The secrets of API keys: a prefix that scanners for leaked secrets know, and 240 random bits. So much chance needs no slow hash.</summary>
public static class ApiKeySecret
{
    public const string Prefix = "pp_";

    /// <summary>Longer than any secret; nothing beyond it is looked at.</summary>
    public const int Longest = 100;

    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
    private const int Length = 48;

    /// <summary>A new secret. It is shown once.</summary>
    public static string Make() => Prefix + RandomNumberGenerator.GetString(Alphabet, Length);

    /// <summary>What the database keeps of it.</summary>
    public static byte[] HashOf(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}
