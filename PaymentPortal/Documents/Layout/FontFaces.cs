using System.Text;

namespace PaymentPortal.Documents.Layout;

/// <summary>The embedded faces of a weight, in the order they are tried. The first is cut small, as the engine embeds a face whole.</summary>
internal sealed class FontFaces
{
    private readonly FontFace[] faces;

    private FontFaces(params string[] files) => faces = [.. files.Select(Load)];

    public static FontFaces Regular { get; } = new("InterLatin-Regular", "InterEuropean-Regular", "DejaVuSans-Other");

    public static FontFaces SemiBold { get; } = new("InterLatin-SemiBold", "InterEuropean-SemiBold", "DejaVuSans-Other");

    public static FontFaces Slip { get; } = new("SlipSans-Regular");

    public static FontFaces SlipBold { get; } = new("SlipSans-Bold");

    /// <summary>The first face that has every letter of the cluster, else the first that has its base letter, else the first of all, which shows an empty box.</summary>
    public FontFace For(ReadOnlySpan<char> cluster)
    {
        foreach (var face in faces)
        {
            if (HasAll(face, cluster))
            {
                return face;
            }
        }

        Rune.DecodeFromUtf16(cluster, out var first, out _);
        return Array.Find(faces, face => face.Has(first.Value)) ?? faces[0];
    }

    private static bool HasAll(FontFace face, ReadOnlySpan<char> cluster)
    {
        foreach (var rune in cluster.EnumerateRunes())
        {
            if (!face.Has(rune.Value))
            {
                return false;
            }
        }

        return true;
    }

    private static FontFace Load(string name)
    {
        using var file = typeof(FontFaces).Assembly.GetManifestResourceStream($"PaymentPortal.Documents.Fonts.{name}.ttf")
            ?? throw new InvalidOperationException($"The font {name} is not embedded.");
        return new FontFace(file);
    }
}
