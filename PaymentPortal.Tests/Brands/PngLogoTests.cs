using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Shouldly;
using Xunit;

namespace PaymentPortal.Brands;

public sealed class PngLogoTests
{
    private static readonly byte[] Signature = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    [Fact]
    public void Only_what_the_picture_needs_is_kept()
    {
        byte[] upload = [.. Png(32, 32, ("tEXt", "Comment\0<script>"u8.ToArray()), ("acTL", new byte[8])), .. "<script>alert(1)</script>"u8];

        var clean = PngLogo.Read(upload);

        clean.ShouldBe(Png(32, 32));
        Encoding.Latin1.GetString(clean).ShouldNotContain("script");
    }

    [Theory]
    [InlineData(15, 32)]
    [InlineData(32, 1025)]
    [InlineData(1, 1)]
    public void Odd_sizes_are_refused(int width, int height) => Refused(Png(width, height)).Code.ShouldBe("logo-size");

    [Fact]
    public void Picture_with_fewer_or_more_pixels_than_it_says_is_refused()
    {
        Refused(Png(32, 32, pixels: 31 * 33)).Code.ShouldBe("logo-broken");
        Refused(Png(32, 32, pixels: 5_000_000)).Code.ShouldBe("logo-broken");
    }

    [Fact]
    public void Damaged_picture_is_refused_wherever_it_is_cut_or_changed()
    {
        var png = Png(32, 32);
        for (var length = Signature.Length; length < png.Length; length++)
        {
            Refused(png[..length]).Code.ShouldBe("logo-broken");
        }

        for (var place = Signature.Length; place < png.Length; place++)
        {
            byte[] changed = [.. png];
            changed[place] ^= 0xff;
            Refused(changed);
        }
    }

    [Fact]
    public void Interlaced_picture_is_refused()
    {
        using var stream = new MemoryStream();
        stream.Write(Signature);
        PngChunk.Write(stream, "IHDR", Header(32, 32, interlace: 1));
        Refused(stream.ToArray()).Code.ShouldBe("logo-interlaced");
    }

    /// <summary>The check value of the CRC-32 catalogue for "123456789".</summary>
    [Fact]
    public void Check_sum_is_that_of_the_standard() => PngChunk.Crc("123456789"u8).ShouldBe(0xCBF43926u);

    private static LogoRefusedException Refused(byte[] upload) => Should.Throw<LogoRefusedException>(() => PngLogo.Read(upload));

    /// <summary>A grey picture of 8 bits.</summary>
    private static byte[] Png(int width, int height, params (string Type, byte[] Data)[] more) => Png(width, height, height * (width + 1), more);

    private static byte[] Png(int width, int height, int pixels, params (string Type, byte[] Data)[] more)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            zip.Write(new byte[pixels]);
        }

        using var stream = new MemoryStream();
        stream.Write(Signature);
        PngChunk.Write(stream, "IHDR", Header(width, height, interlace: 0));
        foreach (var (type, data) in more)
        {
            PngChunk.Write(stream, type, data);
        }

        PngChunk.Write(stream, "IDAT", packed.ToArray());
        PngChunk.Write(stream, "IEND", []);
        return stream.ToArray();
    }

    private static byte[] Header(int width, int height, byte interlace)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = 8;
        header[12] = interlace;
        return header;
    }
}
