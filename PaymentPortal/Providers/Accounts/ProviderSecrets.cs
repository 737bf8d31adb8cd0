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
