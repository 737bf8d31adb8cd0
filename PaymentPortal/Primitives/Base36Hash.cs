using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace PaymentPortal.Primitives;

/// <summary>A short fingerprint of a text in capitals and digits.</summary>
internal static class Base36Hash
{
    private const string Digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private const int Length = 13;

    /// <summary>Thirteen characters (67 bits) from the SHA-256 of the text.</summary>
    public static string Of(string text)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(text));
        var number = BinaryPrimitives.ReadUInt128BigEndian(hash);
        return string.Create(Length, number, static (characters, rest) =>
        {
            for (var i = characters.Length - 1; i >= 0; i--)
            {
                characters[i] = Digits[(int)(rest % 36)];
                rest /= 36;
            }
        });
    }
}
