using PaymentPortal.Brands.Accounts;
using PaymentPortal.Primitives;

namespace PaymentPortal.Brands.Pages.Accounts;

/// <summary>What stands in the form that connects a provider. Secrets that are kept are never in it.</summary>
public sealed class CredentialFields
{
    private readonly Dictionary<string, string> values = new(StringComparer.Ordinal);

    public CredentialFields(IReadOnlyList<KeptCredential> kept)
    {
        foreach (var one in kept)
        {
            values[one.Field.Key] = one.Field.IsSecret ? "" : one.Shown;
        }
    }

    public IReadOnlyDictionary<string, string> Typed => values;

    public IReadOnlyList<Fault> Faults { get; set; } = [];

    public string this[string field]
    {
        get => values.GetValueOrDefault(field, "");
        set => values[field] = value;
    }

    /// <summary>What is wrong with a field; null when nothing is.</summary>
    public Fault? FaultOf(string field) => Faults.FirstOrDefault(fault => fault.Field == "/" + field);
}
