using PaymentPortal.Messaging.Templates;
using PaymentPortal.Primitives;

namespace PaymentPortal.Messaging;

/// <summary>Shows a sender how a message will begin, from details that are not saved yet, by the very words that it will be sent with.</summary>
public sealed class PreviewMessage(MailWords words)
{
    /// <summary>Subject and opening in the language the payer will be written to.</summary>
    public MessagePreview Run(PreviewInput input)
    {
        var facts = new MessageFacts
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
            PayUrl = "",
            CheckWord = "",
        };
        return words.In(facts.Culture, () => new MessagePreview(words.Subject(facts), words.First(facts), words.Greeting(facts) ?? ""));
    }
}

/// <summary>What is known of a message while it is written.</summary>
/// <param name="Template">"payment-request" or "reminder".</param>
/// <param name="Brand">Who asks.</param>
/// <param name="Amount">What is asked for.</param>
/// <param name="Description">As typed.</param>
/// <param name="Reference">As typed.</param>
/// <param name="PayerName">As typed.</param>
/// <param name="Language">BCP 47 of the payer; null takes the brand's.</param>
/// <param name="DueDate">As typed.</param>
public sealed record PreviewInput(
    string Template, Brands.BrandFace Brand, Money Amount, string? Description, string? Reference, string? PayerName, string? Language, DateOnly? DueDate);

/// <summary>How a message begins.</summary>
/// <param name="Subject">The subject line.</param>
/// <param name="FirstLine">Payee and reference.</param>
/// <param name="Greeting">Empty when nobody is named.</param>
public sealed record MessagePreview(string Subject, string FirstLine, string Greeting);
