namespace PaymentPortal.Documents;

/// <summary>Reads codes as a phone would, with zbar; a test that needs it is skipped where it is missing.</summary>
internal static class QrReader
{
    /// <summary>The bytes of all codes of a PNG one after the other, as UTF-8 text.</summary>
    public static async Task<string> Read(byte[] png)
    {
        using var folder = new TemporaryFolder();
        var picture = Path.Combine(folder.Path, "code.png");
        await File.WriteAllBytesAsync(picture, png);
        return await CommandLine.Run("zbarimg", "--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", "-Sbinary", "--nodbus", picture);
    }
}
