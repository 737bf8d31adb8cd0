using System.IO.Compression;

namespace PaymentPortal.Checkout;

/// <summary>A finished page, plain and compressed. Compressing a page with a secret is safe here: nothing that a stranger chooses ever stands on it.</summary>
public sealed class RenderedPage
{
    private readonly byte[] plain;
    private readonly byte[] brotli;
    private readonly byte[] gzip;

    public RenderedPage(byte[] html, string policy, string? refresh = null)
    {
        plain = html;
        brotli = Press(stream => new BrotliStream(stream, new BrotliCompressionOptions { Quality = 6 }, leaveOpen: true));
        gzip = Press(stream => new GZipStream(stream, CompressionLevel.Optimal, leaveOpen: true));
        Policy = policy;
        Refresh = refresh;
    }

    /// <summary>The page's content security policy.</summary>
    public string Policy { get; }

    /// <summary>When it loads itself again; null when it does not.</summary>
    public string? Refresh { get; }

    /// <summary>Bytes it takes in memory.</summary>
    public int Weight => plain.Length + brotli.Length + gzip.Length;

    /// <summary>The bytes for a browser that says what it can unpack, and the name of the packing; null for none.</summary>
    public (byte[] Bytes, string? Packing) For(string? acceptEncoding)
    {
        var accepted = acceptEncoding ?? "";
        return accepted.Contains("br", StringComparison.OrdinalIgnoreCase) && !Refuses(accepted, "br") ? (brotli, "br")
            : accepted.Contains("gzip", StringComparison.OrdinalIgnoreCase) && !Refuses(accepted, "gzip") ? (gzip, "gzip")
            : (plain, null);
    }

    private static bool Refuses(string accepted, string packing) => accepted.Replace(" ", "", StringComparison.Ordinal) is var header
        && (header + ",").Contains($"{packing};q=0,", StringComparison.OrdinalIgnoreCase);

    private byte[] Press(Func<Stream, Stream> packing)
    {
        using var packed = new MemoryStream();
        using (var stream = packing(packed))
        {
            stream.Write(plain);
        }

        return packed.ToArray();
    }
}
