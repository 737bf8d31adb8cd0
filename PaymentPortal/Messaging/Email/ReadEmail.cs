using MimeKit;

namespace PaymentPortal.Messaging.Email;

/// <summary>Reads an e-mail from its bytes.</summary>
internal static class ReadEmail
{
    public static EmailView Run(byte[] raw)
    {
        using var stream = new MemoryStream(raw);
        using var message = MimeMessage.Load(stream);
        var html = message.HtmlBody ?? "";
        foreach (var picture in message.BodyParts.OfType<MimePart>().Where(part => part.ContentId is not null && part.ContentType.MediaType == "image"))
        {
            html = html.Replace($"cid:{picture.ContentId}", $"data:{picture.ContentType.MimeType};base64,{Convert.ToBase64String(Bytes(picture))}", StringComparison.Ordinal);
        }

        return new EmailView(
            message.Subject ?? "",
            message.From.ToString(),
            message.To.ToString(),
            html,
            message.TextBody ?? "",
            [.. message.Headers.Concat(message.Body?.Headers ?? []).Select(header => (header.Field, header.Value))],
            [.. message.Attachments.OfType<MimePart>().Select(part => new EmailFile(part.FileName ?? "", part.ContentType.MimeType, Bytes(part)))]);
    }

    private static byte[] Bytes(MimePart part)
    {
        using var bytes = new MemoryStream();
        part.Content?.DecodeTo(bytes);
        return bytes.ToArray();
    }
}
