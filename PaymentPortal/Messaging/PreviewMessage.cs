using PaymentPortal.Messaging.Templates;

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
