using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Stripe.Checkout;

namespace PaymentPortal.Providers.Stripe;

/// <summary>An order in Stripe's words. It is made of the order alone, never of the moment, because Stripe takes the same key only with the same words.</summary>
internal static class StripeOrder
{
    /// <summary>Name of the attempt's id in Stripe's metadata.</summary>
    public const string Attempt = "attempt";

    /// <summary>Stripe wants at least half an hour from the call on, and an order may be repeated for a while after the attempt began.</summary>
    private static readonly TimeSpan ShortestSession = TimeSpan.FromMinutes(45);

    /// <summary>Stripe takes at most a day, by its own clock.</summary>
    private static readonly TimeSpan LongestSession = TimeSpan.FromHours(23.75);

    /// <summary>Stripe shows a prefix of up to ten characters and two in between, of 22.</summary>
    private const int LongestSuffix = 10;

    private const int LongestName = 250;
    private static readonly char[] Separators = ['-', '/', '.', ' '];

    /// <summary>The languages of Stripe's payment page besides the two letters that a tag begins with (docs.stripe.com, Checkout Session "locale").</summary>
    private static readonly HashSet<string> Locales =
    [
        "bg", "cs", "da", "de", "el", "en", "en-GB", "es", "es-419", "et", "fi", "fil", "fr", "fr-CA", "hr", "hu", "id", "it", "ja", "ko", "lt", "lv", "ms", "mt", "nb", "nl",
        "pl", "pt", "pt-BR", "ro", "ru", "sk", "sl", "sv", "th", "tr", "vi", "zh", "zh-HK", "zh-TW",
    ];

    /// <summary>The session to be made.</summary>
    /// <exception cref="ProviderRefusedException">Stripe has no such method, or cannot carry the amount exactly.</exception>
    public static SessionCreateOptions Session(ProviderOrder order)
    {
        var type = StripeMethods.TypeOf(order.Method) ?? throw new ProviderRefusedException("method-not-supported");
        var value = StripeAmounts.ToStripe(order.Amount) ?? throw new ProviderRefusedException("amount-not-supported");
        var marks = new Dictionary<string, string> { [Attempt] = Id(order.AttemptId) };
        return new SessionCreateOptions
        {
            Mode = "payment",
            SubmitType = "pay",
            ClientReferenceId = Id(order.AttemptId),
            Metadata = marks,
            PaymentIntentData = Payment(order, type, marks),
            AllowedPaymentMethodTypes = [type],

            // The payer is asked for exactly the amount and currency that the request names.
            AdaptivePricing = new SessionAdaptivePricingOptions { Enabled = false },
            LineItems =
            [
                new SessionLineItemOptions
                {
                    Quantity = 1,
                    PriceData = new SessionLineItemPriceDataOptions
                    {
                        Currency = StripeAmounts.Code(order.Amount.Currency),
                        UnitAmount = value,
                        ProductData = new SessionLineItemPriceDataProductDataOptions { Name = Cut(order.Description.Trim() is { Length: > 0 } text ? text : order.Reference) },
                    },
                },
            ],
            Locale = Locale(order.Language),
            SuccessUrl = order.ReturnUrl,
            CancelUrl = order.ReturnUrl,
            ExpiresAt = Expiry(order).UtcDateTime,
        };
    }

    private static SessionPaymentIntentDataOptions Payment(ProviderOrder order, string type, Dictionary<string, string> marks)
    {
        var payment = new SessionPaymentIntentDataOptions { Metadata = marks, Description = Cut($"{order.Reference} {order.Description}".Trim()) };
        if (type == "card" && Suffix(order.Reference) is { } suffix)
        {
            // Set to nothing it would be sent as "to be cleared", which Stripe refuses for other methods.
            payment.StatementDescriptorSuffix = suffix;
        }

        return payment;
    }

    public static string Id(Guid id) => id.ToString("D", CultureInfo.InvariantCulture);

    /// <summary>The end of a reference as a card statement may show it: Latin letters, digits and a few signs, with at least one letter (docs.stripe.com/get-started/account/statement-descriptors).</summary>
    public static string? Suffix(string reference)
    {
        var plain = string.Concat(reference.Normalize(NormalizationForm.FormD).Where(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '/' or '.' or ' ')).Trim();
        var end = Tail(plain, LongestSuffix);
        return end.Length == 0 ? null : end.Any(char.IsAsciiLetter) ? end : "REF " + Tail(plain, LongestSuffix - 4);
    }

    private static DateTimeOffset Expiry(ProviderOrder order)
    {
        var (began, expires) = (Began(order.AttemptId), order.ExpiresAt);
        var (first, last) = (began + ShortestSession, began + LongestSession);
        return expires < first ? first : expires > last ? last : expires;
    }

    /// <summary>When an attempt began: the first 48 bits of its id (RFC 9562, 5.7).</summary>
    private static DateTimeOffset Began(Guid attemptId)
    {
        Span<byte> bytes = stackalloc byte[16];
        attemptId.TryWriteBytes(bytes, bigEndian: true, out _);
        return DateTimeOffset.FromUnixTimeMilliseconds(BinaryPrimitives.ReadInt64BigEndian(bytes) >> 16);
    }

    private static string Locale(string language) => Locales.Contains(language) ? language : Locales.Contains(language.Split('-')[0]) ? language.Split('-')[0] : "auto";

    /// <summary>Cut between characters, so that none is left in half.</summary>
    private static string Cut(string text) => text.Length <= LongestName ? text : text[..(char.IsHighSurrogate(text[LongestName - 1]) ? LongestName - 1 : LongestName)];

    /// <summary>The end of a text, from the beginning of a part of it where there is one.</summary>
    private static string Tail(string text, int most)
    {
        if (text.Length <= most)
        {
            return text.Trim(Separators);
        }

        var end = text[^most..];
        var part = Separators.Contains(text[^(most + 1)]) ? 0 : end.IndexOfAny(Separators) + 1;
        return end[part..].Trim(Separators) is { Length: > 0 } whole ? whole : end.Trim(Separators);
    }
}
