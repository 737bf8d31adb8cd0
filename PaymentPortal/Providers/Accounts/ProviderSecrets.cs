using System.Text;
using System.Text.Json;
using PaymentPortal.Data;

namespace PaymentPortal.Providers.Accounts;

/// <summary>What a brand typed in to connect a provider. In the database it lies sealed.</summary>
/// <param name="Values">By <see cref="CredentialField.Key"/>.</param>
public sealed record ProviderSecrets(IReadOnlyDictionary<string, string> Values)
{
    /// <summary>The value of a field; empty when nothing was typed in.</summary>
    public string this[string field] => Values.GetValueOrDefault(field, "");

    private const string LearnedMark = "$learned";

    /// <summary>The fields that the provider filled in itself (<see cref="ProviderCheck.Learned"/>): they belong to the account that it was asked about, and to no other.</summary>
    public IReadOnlyList<string> Learned => this[LearnedMark].Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The same with what the provider gave while it was asked.</summary>
    public ProviderSecrets Learn(IReadOnlyDictionary<string, string>? learned) =>
        learned is null ? this : With(learned).With(new Dictionary<string, string> { [LearnedMark] = string.Join(' ', Learned.Union(learned.Keys)) });

    /// <summary>The same without what the provider filled in.</summary>
    public ProviderSecrets Unlearn() => new(Values.Where(pair => pair.Key != LearnedMark && !Learned.Contains(pair.Key)).ToDictionary());

    /// <summary>The same with some values put in place of what was there.</summary>
    public ProviderSecrets With(IReadOnlyDictionary<string, string>? more) =>
        more is null ? this : new ProviderSecrets(Values.Concat(more).GroupBy(pair => pair.Key).ToDictionary(pair => pair.Key, pair => pair.Last().Value));

    /// <summary>Seals them for the row of an account.</summary>
    public byte[] Close(Seal seal, Guid accountId) => seal.Close(Place(accountId), JsonSerializer.SerializeToUtf8Bytes(Values));

    /// <summary>Opens them from the row of an account; null under another key than they were sealed with.</summary>
    public static ProviderSecrets? TryOpen(Seal seal, Guid accountId, byte[] closed) =>
        seal.TryOpen(Place(accountId), closed) is { } content && JsonSerializer.Deserialize<Dictionary<string, string>>(content) is { } values ? new ProviderSecrets(values) : null;

    /// <summary>Says which fields there are, never what they hold, wherever it is written out.</summary>
    private bool PrintMembers(StringBuilder text)
    {
        text.AppendJoin(", ", Values.Keys);
        return true;
    }

    private static string Place(Guid accountId) => $"provider-account/{accountId:D}";
}
