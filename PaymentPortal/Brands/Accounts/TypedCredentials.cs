using PaymentPortal.Primitives;
using PaymentPortal.Providers;
using PaymentPortal.Providers.Accounts;

namespace PaymentPortal.Brands.Accounts;

/// <summary>Reads what was typed in to connect a provider.</summary>
internal static class TypedCredentials
{
    /// <summary>No provider's key comes near it.</summary>
    public const int Longest = 500;

    /// <summary>The credentials: what was typed, laid over what is kept. All faults are found at once, each at "/" and the field's key.</summary>
    public static Outcome<ProviderSecrets> Read(IReadOnlyList<CredentialField> fields, IReadOnlyDictionary<string, string> typed, ProviderSecrets? kept)
    {
        // Another key may open another account, of which the provider told nothing yet.
        if (kept is not null && fields.Any(field => field.IsRequired && PlainText.Clean(typed.GetValueOrDefault(field.Key)) is { Length: > 0 } text && text != kept[field.Key]))
        {
            var learned = kept;
            typed = typed.Where(pair => !learned.Learned.Contains(pair.Key) || PlainText.Clean(pair.Value) != learned[pair.Key]).ToDictionary();
            kept = kept.Unlearn();
        }

        var faults = new FaultList();
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in fields)
        {
            // Copied from a web page, they come with blanks and what cannot be seen; inside a key there is neither.
            var text = PlainText.Clean(typed.GetValueOrDefault(field.Key));
            var before = kept?[field.Key] ?? "";
            var isKept = before.Length > 0 && text.Length == 0 && (field.IsSecret || !typed.ContainsKey(field.Key));
            values[field.Key] = isKept ? before : faults.Text("/" + field.Key, text, Longest, field.IsRequired);
            if (!isKept && text.Any(letter => char.IsWhiteSpace(letter) || letter > '~') && field.IsSecret)
            {
                faults.Add("/" + field.Key, "not-a-key", "A key holds no blanks and only plain letters. Copy it again, all of it and nothing else.");
            }
        }

        return faults.Any ? Refusal.OfFaults(faults.All) : (kept ?? new ProviderSecrets(new Dictionary<string, string>())).With(values);
    }
}
