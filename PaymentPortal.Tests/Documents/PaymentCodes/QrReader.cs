using System.Text;
using System.Xml.Linq;

namespace PaymentPortal.Documents;

/// <summary>Reads codes as a phone would, with zbar; a test that needs it is skipped where it is missing.</summary>
internal static class QrReader
{
    /// <summary>The texts of all codes in a PNG.</summary>
    public static async Task<string[]> Read(byte[] png)
    {
        using var folder = new TemporaryFolder();
        var picture = Path.Combine(folder.Path, "code.png");
        await File.WriteAllBytesAsync(picture, png);
        var answer = await CommandLine.Run("zbarimg", "--quiet", "--xml", "-Sdisable", "-Sqrcode.enable", "-Sbinary", "--nodbus", picture);
        return [.. XDocument.Parse(answer).Descendants().Where(element => element.Name.LocalName == "data").Select(Text)];
    }

    private static string Text(XElement data) => data.Attribute("format")?.Value == "base64" ? Encoding.UTF8.GetString(Convert.FromBase64String(data.Value)) : data.Value;
}
