using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace PaymentPortal.Brands;

/// <summary>Reads an SVG and writes it anew from an allow-list of shapes, gradients and their attributes. What belongs to other vocabularies (a drawing program's notes) is left out;
/// any other SVG element or attribute refuses the file, so that nothing that scripts, loads or links can pass.</summary>
internal static class SvgLogo
{
    private const int MostElements = 300;
    private const int Deepest = 16;

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    private static readonly XNamespace XLink = "http://www.w3.org/1999/xlink";

    private static readonly HashSet<string> Elements =
        ["svg", "g", "defs", "title", "desc", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "linearGradient", "radialGradient", "stop", "clipPath"];

    /// <summary>Harmless and of no use in a logo: left out with all they hold.</summary>
    private static readonly HashSet<string> LeftOut = ["metadata"];

    /// <summary>The clean picture as UTF-8.</summary>
    /// <exception cref="LogoRefusedException">The file is no SVG or holds something that is not allowed.</exception>
    public static byte[] Read(byte[] upload)
    {
        var root = Parse(upload).Root!;
        if (root.Name != Svg + "svg")
        {
            throw new LogoRefusedException("logo-not-a-picture", "This is neither a PNG nor an SVG picture.");
        }

        if (root.DescendantsAndSelf().Skip(MostElements).Any())
        {
            throw new LogoRefusedException("logo-too-complex", $"The picture has more than {MostElements} elements.");
        }

        var clean = Clean(root, 1);
        if (clean.Attribute("viewBox") is null)
        {
            clean.SetAttributeValue("viewBox", ViewBox(root));
        }

        clean.Attribute("width")?.Remove();
        clean.Attribute("height")?.Remove();
        return Encoding.UTF8.GetBytes(clean.ToString(SaveOptions.DisableFormatting));
    }

    private static XDocument Parse(byte[] upload)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = BrandLogo.LargestUpload,
            MaxCharactersFromEntities = 1,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        };
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(upload), settings);
            return XDocument.Load(reader);
        }
        catch (XmlException)
        {
            throw new LogoRefusedException("logo-not-a-picture", "This is neither a PNG nor a well-formed SVG without a document type.");
        }
    }

    private static XElement Clean(XElement element, int depth)
    {
        var name = element.Name.LocalName;
        if (!Elements.Contains(name))
        {
            throw new LogoRefusedException("logo-element", $"The element '{name}' is not allowed in a logo.");
        }

        if (depth > Deepest)
        {
            throw new LogoRefusedException("logo-too-complex", "The picture is nested too deeply.");
        }

        var clean = new XElement(Svg + name);
        foreach (var attribute in element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration))
        {
            if (attribute.Name.Namespace == XLink)
            {
                throw new LogoRefusedException("logo-attribute", $"The attribute 'xlink:{attribute.Name.LocalName}' is not allowed in a logo.");
            }

            if (attribute.Name.NamespaceName.Length == 0)
            {
                SvgAttributes.Copy(attribute.Name.LocalName, attribute.Value, clean);
            }
        }

        if (name is "title" or "desc")
        {
            clean.Value = element.Value;
            return clean;
        }

        clean.Add(element.Elements().Where(child => child.Name.Namespace == Svg && !LeftOut.Contains(child.Name.LocalName)).Select(child => Clean(child, depth + 1)));
        return clean;
    }

    private static string ViewBox(XElement root)
    {
        var width = root.Attribute("width")?.Value.Replace("px", "", StringComparison.Ordinal);
        var height = root.Attribute("height")?.Value.Replace("px", "", StringComparison.Ordinal);
        return decimal.TryParse(width, System.Globalization.CultureInfo.InvariantCulture, out var w) && decimal.TryParse(height, System.Globalization.CultureInfo.InvariantCulture, out var h) && w > 0 && h > 0
            ? FormattableString.Invariant($"0 0 {w} {h}")
            : throw new LogoRefusedException("logo-without-size", "The picture says neither its viewBox nor its width and height.");
    }
}
