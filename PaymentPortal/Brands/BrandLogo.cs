using PaymentPortal.Primitives;

namespace PaymentPortal.Brands;

/// <summary>A logo that is safe to show to payers: read from an uploaded file by an allow-list and written anew, so that nothing of the file passes unseen.</summary>
/// <param name="Content">The picture as it is kept and served.</param>
/// <param name="Type">"image/svg+xml" or "image/png".</param>
public sealed record BrandLogo(byte[] Content, string Type)
{
    /// <summary>What a payer's page has room for, in bytes.</summary>
    public const int Largest = 4096;

    /// <summary>What is read at all, in bytes; drawing programs add much that is left out again.</summary>
    public const int LargestUpload = 64 * 1024;

    private static readonly byte[] PngSignature = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Reads an upload. Its kind is told by its content, never by its name.</summary>
    public static Outcome<BrandLogo> Read(byte[] upload)
    {
        if (upload.Length is 0 or > LargestUpload)
        {
            return Fault(upload.Length == 0 ? "logo-empty" : "logo-too-large", "The file is empty or too large.", LargestUpload);
        }

        try
        {
            var logo = upload.AsSpan().StartsWith(PngSignature) ? new BrandLogo(PngLogo.Read(upload), "image/png") : new BrandLogo(SvgLogo.Read(upload), "image/svg+xml");
            return logo.Content.Length > Largest ? Fault("logo-too-large", $"The picture has {logo.Content.Length} bytes; at most {Largest} fit on the payer's page.", Largest) : logo;
        }
        catch (LogoRefusedException refused)
        {
            return Fault(refused.Code, refused.Message);
        }
    }

    private static Refusal Fault(string code, string words, long? limit = null) => Refusal.OfFaults([new Fault("/logo", code, words, limit)]);
}

/// <summary>An uploaded file is no picture that can be shown safely.</summary>
internal sealed class LogoRefusedException(string code, string message) : Exception(message)
{
    /// <summary>Why, in kebab-case.</summary>
    public string Code => code;
}
