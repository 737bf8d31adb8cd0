using System.Text;
using MimeKit;

namespace PaymentPortal.Messaging.Email;

/// <summary>Puts an e-mail into MIME (RFC 5322, RFC 2045 to 2049): plain text and HTML as alternatives, the picture beside the HTML, files behind. Pure ASCII on the wire, so that no server on the way has to change it.</summary>
internal static class ComposeEmail
{
    public static byte[] Run(EmailDraft draft)
    {
        using var message = new MimeMessage();
        message.From.Add(new MailboxAddress(Encoding.UTF8, Header(draft.FromName), draft.FromAddress));
        message.To.Add(new MailboxAddress(Encoding.UTF8, Header(draft.ToName), draft.ToAddress));
        if (draft.ReplyTo.Length > 0 && draft.ReplyTo != draft.FromAddress)
        {
            message.ReplyTo.Add(new MailboxAddress(Encoding.UTF8, Header(draft.FromName), draft.ReplyTo));
        }

        message.Subject = Header(draft.Subject);
        message.Date = draft.Date;
        message.MessageId = $"{draft.Id}@{draft.Host}";

        // No holiday answers, please (RFC 3834).
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.Body = Body(draft);
        message.Body.Headers.Add(HeaderId.ContentLanguage, draft.Language);
        message.Prepare(EncodingConstraint.SevenBit, 76);

        using var bytes = new MemoryStream();
        var wire = FormatOptions.Default.Clone();
        wire.NewLineFormat = NewLineFormat.Dos;
        message.WriteTo(wire, bytes);
        return bytes.ToArray();
    }

    /// <summary>Text that looks like an encoded word (RFC 2047) would be decoded by whoever reads it, and could so become anything.</summary>
    private static string Header(string text) => text.Replace("=?", "= ?", StringComparison.Ordinal);

    private static MimeEntity Body(EmailDraft draft)
    {
        MimeEntity html = Part("html", draft.Html);
        if (draft.Picture is { } picture)
        {
            var inline = File(picture, ContentDisposition.Inline);
            inline.ContentId = EmailDraft.PictureId;
            html = new MultipartRelated { html, inline };
        }

        var body = new MultipartAlternative { Part("plain", draft.Text), html };
        if (draft.Files.Count == 0)
        {
            return body;
        }

        var mixed = new Multipart("mixed") { body };
        foreach (var file in draft.Files)
        {
            mixed.Add(File(file, ContentDisposition.Attachment));
        }

        return mixed;
    }

    private static TextPart Part(string kind, string text)
    {
        var part = new TextPart(kind) { ContentTransferEncoding = ContentEncoding.QuotedPrintable };
        part.SetText(Encoding.UTF8, text.ReplaceLineEndings("\r\n"));
        return part;
    }

    private static MimePart File(EmailFile file, string disposition) => new(ContentType.Parse(file.Type))
    {
        Content = new MimeContent(new MemoryStream(file.Content)),
        ContentDisposition = new ContentDisposition(disposition),
        ContentTransferEncoding = ContentEncoding.Base64,
        FileName = file.Name,
    };
}
