using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace PaymentPortal.Brands;

/// <summary>The attributes of a logo: geometry and paint, with values that can neither load nor run anything.</summary>
internal static partial class SvgAttributes
{
    private static readonly HashSet<string> Paint =
    [
        "fill", "fill-opacity", "fill-rule", "stroke", "stroke-width", "stroke-linecap", "stroke-linejoin", "stroke-miterlimit", "stroke-dasharray", "stroke-dashoffset",
        "stroke-opacity", "opacity", "color", "stop-color", "stop-opacity", "clip-path", "clip-rule", "transform", "display",
    ];

    private static readonly HashSet<string> Geometry =
    [
        "viewBox", "preserveAspectRatio", "width", "height", "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "fx", "fy", "d", "points", "offset",
        "gradientUnits", "gradientTransform", "spreadMethod", "clipPathUnits", "id", "version", "role",
    ];

    /// <summary>Said by drawing programs and without any meaning for the picture: left out.</summary>
    private static readonly HashSet<string> LeftOut = ["class", "enable-background", "baseProfile", "shape-rendering", "xml:space", "aria-label", "aria-hidden", "focusable", "data-name"];

    /// <summary>Copies an attribute to the clean element, a style attribute as the attributes it stands for.</summary>
    /// <exception cref="LogoRefusedException">It is not allowed.</exception>
    public static void Copy(string name, string value, XElement clean)
    {
        if (name == "style")
        {
            CopyStyle(value, clean);
            return;
        }

        if (LeftOut.Contains(name))
        {
            return;
        }

        if (!Paint.Contains(name) && !Geometry.Contains(name))
        {
            throw new LogoRefusedException("logo-attribute", $"The attribute '{Short(name)}' is not allowed in a logo.");
        }

        Check(name, value);
        clean.SetAttributeValue(name, value);
    }

    private static void CopyStyle(string style, XElement clean)
    {
        foreach (var declaration in style.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var (property, value) = declaration.Split(':', 2, StringSplitOptions.TrimEntries) is [var before, var after] ? (before, after) : (declaration, "");
            if (Paint.Contains(property))
            {
                Check(property, value);
                clean.SetAttributeValue(property, value);
            }
            else if (value.AsSpan().ContainsAny("(@\\"))
            {
                throw new LogoRefusedException("logo-value", $"The value of '{Short(property)}' is not allowed in a logo.");
            }
        }
    }

    private static void Check(string name, string value)
    {
        if (!Safe().IsMatch(value) && !Reference().IsMatch(value))
        {
            throw new LogoRefusedException("logo-value", $"The value of '{Short(name)}' is not allowed in a logo.");
        }
    }

    private static string Short(string name) => name.Length > 40 ? name[..40] : name;

    // Numbers, names, colours and functions of numbers; a bracket may follow only a function that draws.
    [GeneratedRegex(@"^(?:[\w#.,%+\-\s]|(?<=\b(?:rgb|rgba|hsl|hsla|matrix|translate|scale|rotate|skewX|skewY))\([\d.,%+\-\se]*\))*$", RegexOptions.None, 500)]
    private static partial Regex Safe();

    // A gradient or clip of the same picture.
    [GeneratedRegex(@"^url\(\s*['""]?#[A-Za-z_][\w\-]*['""]?\s*\)$")]
    private static partial Regex Reference();
}
