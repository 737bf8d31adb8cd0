namespace PaymentPortal.Support.Stripe;

/// <summary>What Stripe answered under which idempotency key. What it refused at first sight it does not remember.</summary>
internal sealed class StripeMemory
{
    private readonly Dictionary<string, (string Words, string Answer)> known = [];

    public (int Status, string Answer, bool IsReplay) Once(string key, string words, Func<string> carryOut)
    {
        if (key.Length > 0 && known.TryGetValue(key, out var before))
        {
            return before.Words == words
                ? (200, before.Answer, true)
                : throw new StripeError(400, "idempotency_error", null, $"Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '{key}'.");
        }

        var answer = carryOut();
        if (key.Length > 0)
        {
            known[key] = (words, answer);
        }

        return (200, answer, false);
    }

    public void Forget() => known.Clear();
}
