using PaymentPortal.Messaging.Templates;
using PaymentPortal.PaymentRequests.Links;
using PaymentPortal.Primitives;

namespace PaymentPortal.Messaging.Sms;

/// <summary>Shows a sender what a text message will say and how many messages it will cost, from details that are not saved yet.</summary>
public sealed class PreviewSms(SmsWords words, LinkTokens tokens, PublicAddress address)
{
    private const string Hidden = "…";

    /// <summary>The text with its link cut, and what the whole of it costs: every link is as long as any other, and the longest check word counts.</summary>
    public SmsPreview Run(PreviewInput input)
    {
        var link = address.Of(Urls.Pay(tokens.Of(Guid.Empty)));
        var text = words.Text(new MessageFacts
        {
            Template = input.Template,
            Culture = MessageLanguages.Of(input.Language, input.Brand),
            Brand = input.Brand,
            PayerName = input.PayerName ?? "",
            Reference = input.Reference ?? "",
            Description = input.Description ?? "",
            Amount = input.Amount,
            DueDate = input.DueDate,
            LastDay = input.DueDate ?? DateOnly.MaxValue,
            PayUrl = link,
            CheckWord = "......",
        });
        return new SmsPreview(text.Replace(link, link.Replace(tokens.Of(Guid.Empty), Hidden, StringComparison.Ordinal), StringComparison.Ordinal), SmsSegments.Of(text));
    }
}

/// <summary>A text message before it is sent.</summary>
/// <param name="Text">What it says, its link cut.</param>
/// <param name="Segments">What it costs.</param>
public sealed record SmsPreview(string Text, SmsSegments Segments);
