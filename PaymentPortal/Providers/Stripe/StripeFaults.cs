using Stripe;

namespace PaymentPortal.Providers.Stripe;

/// <summary>Tells Stripe's word from a broken line. Its own messages are never passed on: they repeat parts of keys.</summary>
internal static class StripeFaults
{
    /// <summary>Makes a call. An error is unclear unless <paramref name="refuse"/> makes something else of it.</summary>
    public static Task<T> Clear<T>(Func<Task<T>> call, CancellationToken cancel, Func<StripeWord, Exception?>? refuse = null) => ProviderLine.Clear(
        async () =>
        {
            try
            {
                return await call() ?? throw new ProviderUnclearException("Stripe's answer is empty.");
            }
            catch (StripeException exception)
            {
                var word = StripeWord.Of(exception);
                throw (word.IsItsOwn ? refuse?.Invoke(word) : null) ?? new ProviderUnclearException($"Stripe answered {word}.");
            }
            catch (Exception exception) when (exception is not (OperationCanceledException or HttpRequestException or IOException or ProviderUnclearException or ProviderRefusedException))
            {
                // The library meets an answer that is no answer of Stripe's with whatever its reader happens to throw.
                throw new ProviderUnclearException("Stripe's answer cannot be read.", exception);
            }
        },
        cancel);
}

/// <summary>Stripe's word that a call failed.</summary>
/// <param name="Status">Of HTTP.</param>
/// <param name="Type">Kind of error; empty when what answered was not Stripe.</param>
/// <param name="Code">Its short code, or that of the bank that declined.</param>
internal sealed record StripeWord(int Status, string Type, string Code)
{
    /// <summary>Whether Stripe itself, and not something on the way, said it.</summary>
    public bool IsItsOwn => Type is "invalid_request_error" or "card_error" or "idempotency_error" && Status is >= 400 and < 500 and not (409 or 429);

    public static StripeWord Of(StripeException exception) => new(
        (int)exception.HttpStatusCode, exception.StripeError?.Type ?? "", exception.StripeError?.DeclineCode ?? exception.StripeError?.Code ?? "");

    public override string ToString() => $"{Status} {Plain(Type)} {Plain(Code)}".TrimEnd();

    private static string Plain(string word) => word.Length <= 60 && word.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '_') ? word : "";
}
