using System.Globalization;
using Microsoft.Extensions.Localization;

namespace PaymentPortal.Messaging.Templates;

/// <summary>The sentences that a message's HTML, its plain twin and its subject share, so that all say the same.</summary>
public sealed class MailWords(IStringLocalizer<MessagingTexts> texts)
{
    /// <summary>Does something while this language is the current one; the caller's language is as before afterwards.</summary>
    public T In<T>(CultureInfo culture, Func<T> make)
    {
        var (before, beforeUi) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = culture;
            CultureInfo.CurrentUICulture = culture;
            return make();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
            CultureInfo.CurrentUICulture = beforeUi;
        }
    }

    /// <summary>The plain twin of the HTML.</summary>
    public string PlainTwin(MessageFacts facts) => new PaymentMailText(texts, this).Render(facts);

    public string Subject(MessageFacts facts) => texts[$"Mail.{facts.Template}.Subject", facts.Brand.DisplayName, facts.AmountText, facts.Description];

    /// <summary>The attached invoice's name: only what every file system takes.</summary>
    public string InvoiceName(MessageFacts facts) =>
        texts["Mail.InvoiceName", string.Concat(facts.Reference.Select(character => char.IsLetterOrDigit(character) || character is '-' or '_' or '.' or ' ' ? character : '-'))];

    /// <summary>The first line: who asks and under which reference.</summary>
    public string First(MessageFacts facts) => texts[$"Mail.{facts.Template}.First", facts.Brand.LegalName, facts.Reference];

    /// <summary>What the list of mails shows beside the subject.</summary>
    public string Preheader(MessageFacts facts) =>
        facts.DueText is { } due ? texts["Mail.Preheader.Due", facts.AmountText, due] : texts["Mail.Preheader.Until", facts.AmountText, facts.LastDayText];

    public string? Greeting(MessageFacts facts) => facts.PayerName.Length > 0 ? texts["Mail.Greeting", facts.PayerName].Value : null;

    public string Button(MessageFacts facts) => texts["Mail.Pay", facts.AmountText];

    /// <summary>What is asked for, as label and value.</summary>
    public IEnumerable<(string Label, string Value)> Details(MessageFacts facts)
    {
        yield return (texts["Mail.For"], facts.Description);
        yield return (texts["Mail.Reference"], facts.Reference);
        if (facts.DueText is { } due)
        {
            yield return (texts["Mail.Due"], due);
        }

        yield return (texts["Mail.Until"], facts.LastDayText);
    }

    /// <summary>Where a payer turns to with questions; null when the brand names neither telephone nor address.</summary>
    public string? Questions(MessageFacts facts) => string.Join(", ", new[] { facts.Brand.Phone, facts.Brand.PhoneHours, facts.Brand.Email }.Where(text => text.Length > 0)) is { Length: > 0 } contact
        ? texts["Mail.Questions", contact].Value
        : null;

    /// <summary>A mail to the brand that says that it wrote to the wrong person; null when the brand has no address.</summary>
    public string? NotMine(MessageFacts facts) => facts.Brand.Email.Length > 0
        ? $"mailto:{facts.Brand.Email}?subject={Uri.EscapeDataString(texts["Mail.NotMine.Subject", facts.Reference])}"
        : null;

    /// <summary>The company by its register, one fact a line.</summary>
    public static IEnumerable<string> Footer(MessageFacts facts)
    {
        var brand = facts.Brand;
        yield return brand.LegalName;
        var address = $"{brand.Street} {brand.HouseNumber}, {brand.PostalCode} {brand.City}".Trim(' ', ',');
        if (address.Length > 0)
        {
            yield return address;
        }

        foreach (var line in brand.RegisterLines.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            yield return line;
        }
    }
}
