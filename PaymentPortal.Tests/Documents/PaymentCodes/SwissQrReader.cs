using System.Text.Json;
using PaymentPortal.Support;
using SkiaSharp;

namespace PaymentPortal.Documents;

/// <summary>Reads a Swiss code with jsQR. The cross covers the middle alignment mark of symbols of version 7 to 13, which zbar cannot do without; phones can, and so can jsQR.</summary>
internal static class SwissQrReader
{
    private const string Script = """
        const { width, height, pixels } = JSON.parse(require('fs').readFileSync(0, 'utf8'));
        const found = require('jsqr')(new Uint8ClampedArray(Buffer.from(pixels, 'base64')), width, height);
        process.stdout.write(found ? Buffer.from(found.binaryData) : 'nothing');
        """;

    /// <summary>What the one code of a PNG says.</summary>
    public static Task<string> Read(byte[] png)
    {
        using var read = SKBitmap.Decode(png);
        using var picture = read.Copy(SKColorType.Rgba8888);
        return NodePackages.RunAsync("jsqr", "1.4.0", Script, JsonSerializer.Serialize(new { width = picture.Width, height = picture.Height, pixels = Convert.ToBase64String(picture.Bytes) }));
    }
}
