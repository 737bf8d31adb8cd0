using System.Globalization;
using PaymentPortal.Primitives;

namespace PaymentPortal.PaymentRequests.Amounts;

/// <summary>What a payer chose of an open amount, as posted.</summary>
/// <param name="Amount">For a range: an amount in the notation of the payer's language.</param>
/// <param name="Options">For a list or several: numbers of the options, the first is "0".</param>
/// <param name="Culture">The payer's language.</param>
public sealed record AmountChoice(string? Amount, IReadOnlyList<string> Options, CultureInfo Culture)
{
    private static readonly Refusal Choose = new("choose-amount", "Please choose an amount.");
    private static readonly Refusal Outside = new("amount-outside", "Please choose an amount within the bounds.");

    /// <summary>What is to be paid, and of what it is made.</summary>
    /// <param name="request">What is paid.</param>
    public Outcome<ChosenAmount> Read(PaymentRequest request) => request.AmountScheme switch
    {
        null => new ChosenAmount(request.AmountDue, null),
        { Kind: AmountSchemeKind.Range } scheme => InRange(scheme, request.Amount.Currency),
        var scheme => OfOptions(scheme, request.Amount.Currency),
    };

    private Outcome<ChosenAmount> InRange(AmountScheme scheme, Currency currency) =>
        !AmountText.TryParse(Amount, Culture, currency, out var amount, out _) ? Choose
        : scheme.Accepts(amount.Value) ? new ChosenAmount(amount, null)
        : Outside;

    private Outcome<ChosenAmount> OfOptions(AmountScheme scheme, Currency currency)
    {
        var chosen = new SortedSet<int>();
        foreach (var text in Options)
        {
            if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number >= scheme.Options.Count)
            {
                return Choose;
            }

            chosen.Add(number);
        }

        if (chosen.Count == 0 || (scheme.Kind == AmountSchemeKind.List && chosen.Count > 1))
        {
            return Choose;
        }

        var options = chosen.Select(number => scheme.Options[number]).ToList();
        return new ChosenAmount(new Money(options.Sum(option => option.Value), currency), [.. options.Select(option => option.Label)]);
    }
}
