using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using PaymentPortal.Messaging.Email;

namespace PaymentPortal.Messaging.Sms;

/// <summary>Reads a text message from its bytes, and shows it as a phone would.</summary>
internal static partial class ReadSms
{
    private const string Style =
        "body{margin:0;padding:24px 16px;font:16px/1.4 system-ui,sans-serif;background:Canvas;color:CanvasText;color-scheme:light dark}"
        + "p{max-width:19rem;margin:0;padding:10px 14px;border-radius:18px 18px 18px 4px;background:ButtonFace;color:ButtonText;overflow-wrap:anywhere;white-space:pre-wrap}a{color:LinkText}";

    public static EmailView Run(byte[] raw, string recipient)
    {
        var text = Encoding.UTF8.GetString(raw);
        var segments = SmsSegments.Of(text);
        return new EmailView(
            text.Length <= 80 ? text : text[..80] + "…",
            "SMS",
            recipient,
            $"<!doctype html><html><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>SMS</title><style>{Style}</style></head><body><p dir=\"auto\">{Linked(text)}</p></body></html>",
            text,
            [("Encoding", segments.Encoding == SmsEncoding.Gsm7 ? "GSM-7" : "UCS-2"), ("Characters", Number(segments.Units)), ("Messages", Number(segments.Count))],
            []);
    }

    /// <summary>Phones make a link of an address.</summary>
    private static string Linked(string text) => Address().Replace(WebUtility.HtmlEncode(text), "<a href=\"$0\" rel=\"noreferrer\">$0</a>");

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"https?://[^\s<>""&]+$")]
    private static partial Regex Address();
}
