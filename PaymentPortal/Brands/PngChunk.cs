using System.Buffers.Binary;
using System.Text;

namespace PaymentPortal.Brands;

/// <summary>Chunks of a PNG: length, type, data and the CRC-32 over type and data (ISO 3309).</summary>
internal static class PngChunk
{
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(Entry)];

    /// <summary>Writes one chunk.</summary>
    public static void Write(Stream stream, string type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        byte[] whole = [.. Encoding.Latin1.GetBytes(type), .. data];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        stream.Write(number);
        stream.Write(whole);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc(whole));
        stream.Write(number);
    }

    /// <summary>The check sum over type and data.</summary>
    public static uint Crc(ReadOnlySpan<byte> whole)
    {
        var crc = uint.MaxValue;
        foreach (var one in whole)
        {
            crc = Table[(crc ^ one) & 0xff] ^ (crc >> 8);
        }

        return ~crc;
    }

    private static uint Entry(int index)
    {
        var value = (uint)index;
        for (var bit = 0; bit < 8; bit++)
        {
            value = (value & 1) == 0 ? value >> 1 : 0xEDB88320 ^ (value >> 1);
        }

        return value;
    }
}
