using PaymentPortal.Brands;

namespace PaymentPortal.Messaging.Templates;

/// <summary>Styles of mails, written at each element because many mail programs know no style sheets. White in light and dark mode; text at least 7:1.</summary>
internal static class MailLook
{
    private const string Ink = "#12191a";
    private const string Quiet = "#475356";
    private const string Face = "font-family:-apple-system,system-ui,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif;";

    public const string Page = $"margin:0;padding:0;background-color:#f3f5f5;color:{Ink};{Face}font-size:16px;line-height:24px;-webkit-text-size-adjust:100%;";

    /// <summary>Shown in the list of mails, not in the mail.</summary>
    public const string Hidden = "display:none;font-size:1px;line-height:1px;max-height:0;max-width:0;opacity:0;overflow:hidden;";

    public const string Sheet = "width:100%;max-width:600px;margin:0 auto;background-color:#ffffff;border-collapse:collapse;";

    public static string Strip(BrandPalette palette) => $"height:4px;line-height:4px;font-size:0;background-color:{palette.Strip};";

    public const string Cell = "padding:24px 24px 0 24px;";

    public const string Name = $"font-size:16px;line-height:24px;font-weight:bold;color:{Ink};vertical-align:middle;";

    public const string First = $"margin:0;font-size:16px;line-height:24px;font-weight:normal;color:{Quiet};";

    public const string Amount = $"margin:8px 0 0 0;font-size:32px;line-height:40px;font-weight:bold;color:{Ink};white-space:nowrap;";

    public const string Label = $"padding:2px 16px 2px 0;color:{Quiet};text-align:left;font-weight:normal;vertical-align:top;white-space:nowrap;";

    public const string Value = $"padding:2px 0;color:{Ink};text-align:left;vertical-align:top;overflow-wrap:anywhere;word-break:break-word;";

    public static string ButtonCell(BrandPalette palette) => $"border-radius:6px;background-color:{palette.Light.Button};text-align:center;";

    public static string Button(BrandPalette palette) => $"display:block;padding:12px 28px;border-radius:6px;background-color:{palette.Light.Button};color:{palette.Light.OnButton};font-size:16px;line-height:24px;font-weight:bold;text-decoration:none;";

    public const string Text = $"margin:0;color:{Ink};";

    public const string Small = $"margin:0;font-size:14px;line-height:20px;color:{Quiet};";

    public const string Address = $"color:{Ink};font-size:14px;line-height:20px;word-break:break-all;overflow-wrap:anywhere;";

    public const string Word = "background-color:#f3f5f5;border-radius:6px;padding:12px 16px;";

    public const string Letters = $"font-weight:bold;letter-spacing:2px;color:{Ink};";

    public const string Link = $"color:{Ink};text-decoration:underline;";

    public const string Footer = $"padding:24px;font-size:13px;line-height:20px;color:{Quiet};";
}
