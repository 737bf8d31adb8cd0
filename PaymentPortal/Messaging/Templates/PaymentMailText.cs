using Microsoft.Extensions.Localization;

namespace PaymentPortal.Messaging.Templates;

/// <summary>The plain twin of <see cref="PaymentMail"/>: same order, 72 columns, addresses alone on their line, no markup.</summary>
internal sealed class PaymentMailText(IStringLocalizer<MessagingTexts> texts, MailWords words)
{
    public string Render(MessageFacts facts)
    {
        List<string?> blocks =
        [
            Columns.Wrap(words.First(facts)),
            words.Greeting(facts) is { } greeting ? Columns.Wrap(greeting) : null,
            facts.AmountText,
            string.Join('\n', words.Details(facts).Select(detail => Columns.Wrap($"{detail.Label}: {detail.Value}"))),
            $"{Columns.Wrap(words.Button(facts))}:\n{facts.PayUrl}",
            facts.HasInvoice ? Columns.Wrap(texts["Mail.Attached"]) : null,
            Columns.Wrap($"{texts["Mail.CheckWord"]} {facts.CheckWord}") + "\n" + Columns.Wrap(texts["Mail.CheckWord.Why"]),
            words.Questions(facts) is { } questions ? Columns.Wrap(questions) : null,
            facts.Brand.Email.Length > 0 ? Columns.Wrap(texts["Mail.NotMine.Text", facts.Brand.Email]) : null,
            "-- \n" + string.Join('\n', MailWords.Footer(facts).Select(Columns.Wrap)),
            Links(facts),
        ];
        return string.Join("\n\n", blocks.Where(block => block is not null)) + "\n";
    }

    private string? Links(MessageFacts facts)
    {
        var links = new[] { (texts["Mail.Imprint"].Value, facts.Brand.ImprintUrl), (texts["Mail.Privacy"].Value, facts.Brand.PrivacyUrl) }.Where(link => link.Item2.Length > 0).ToList();
        return links.Count > 0 ? string.Join('\n', links.Select(link => $"{link.Item1}:\n{link.Item2}")) : null;
    }
}
