using System.Buffers.Binary;
using System.IO.Compression;

namespace PaymentPortal.Brands;

/// <summary>Reads a PNG chunk by chunk (W3C PNG, third edition), proves that its pixels are all there, and writes only what the picture needs: no texts, no profiles, nothing behind the end.</summary>
internal static class PngLogo
{
    private const int Smallest = 16;
    private const int Widest = 1024;
    private const int Signature = 8;

    /// <summary>The clean picture.</summary>
    /// <exception cref="LogoRefusedException">The file is broken, has an odd size or is too large to unpack.</exception>
    public static byte[] Read(byte[] upload)
    {
        using var clean = new MemoryStream();
        using var pixels = new MemoryStream();
        clean.Write(upload, 0, Signature);
        byte[]? header = null;
        var position = Signature;
        while (true)
        {
            var (type, data) = Chunk(upload, ref position);
            if (header is null != (type == "IHDR"))
            {
                throw Broken();
            }

            switch (type)
            {
                case "IHDR":
                    header = data;
                    Check(header);
                    PngChunk.Write(clean, "IHDR", header);
                    break;
                case "PLTE" or "tRNS":
                    PngChunk.Write(clean, type, data);
                    break;
                case "IDAT":
                    pixels.Write(data);
                    break;
                case "IEND":
                    Prove(pixels.ToArray(), header!);
                    PngChunk.Write(clean, "IDAT", pixels.ToArray());
                    PngChunk.Write(clean, "IEND", []);
                    return clean.ToArray();
            }
        }
    }

    private static (string Type, byte[] Data) Chunk(byte[] upload, ref int position)
    {
        if (upload.Length - position < 12)
        {
            throw Broken();
        }

        var length = BinaryPrimitives.ReadUInt32BigEndian(upload.AsSpan(position));
        if (length > upload.Length - position - 12)
        {
            throw Broken();
        }

        var whole = upload.AsSpan(position + 4, 4 + (int)length);
        if (PngChunk.Crc(whole) != BinaryPrimitives.ReadUInt32BigEndian(upload.AsSpan(position + 8 + (int)length)))
        {
            throw Broken();
        }

        position += 12 + (int)length;
        return (System.Text.Encoding.Latin1.GetString(whole[..4]), whole[4..].ToArray());
    }

    private static void Check(byte[] header)
    {
        if (header.Length != 13 || header[10] != 0 || header[11] != 0 || Samples(header[9]) == 0 || header[8] is not (1 or 2 or 4 or 8 or 16))
        {
            throw Broken();
        }

        var (width, height) = Size(header);
        if (width is < Smallest or > Widest || height is < Smallest or > Widest)
        {
            throw new LogoRefusedException("logo-size", $"Width and height must lie between {Smallest} and {Widest} pixels.");
        }

        if (header[12] != 0)
        {
            throw new LogoRefusedException("logo-interlaced", "Save the picture without interlacing.");
        }
    }

    /// <summary>Unpacks the pixels and counts them: neither fewer nor more than the header says.</summary>
    private static void Prove(byte[] packed, byte[] header)
    {
        var (width, height) = Size(header);
        var expected = height * (1 + (((width * Samples(header[9]) * header[8]) + 7) / 8));
        try
        {
            using var unpacked = new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress);
            var buffer = new byte[expected + 1];
            if (unpacked.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false) != expected)
            {
                throw Broken();
            }
        }
        catch (InvalidDataException)
        {
            throw Broken();
        }
    }

    private static (long Width, long Height) Size(byte[] header) => (BinaryPrimitives.ReadUInt32BigEndian(header), BinaryPrimitives.ReadUInt32BigEndian(header.AsSpan(4)));

    private static int Samples(byte colourType) => colourType switch { 0 or 3 => 1, 2 => 3, 4 => 2, 6 => 4, _ => 0 };

    private static LogoRefusedException Broken() => new("logo-broken", "The picture is broken.");
}
