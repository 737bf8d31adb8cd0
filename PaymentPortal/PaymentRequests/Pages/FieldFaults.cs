using PaymentPortal.Primitives;

namespace PaymentPortal.PaymentRequests.Pages;

/// <summary>The faults of a form by field, until the field is changed.</summary>
public sealed class FieldFaults(FaultWords words)
{
    private readonly Dictionary<string, Fault> faults = [];

    /// <summary>What is wrong with a field, named by its JSON field; null when nothing is.</summary>
    public string? this[string field] => faults.GetValueOrDefault(field) is { } fault ? words.Of(fault) : null;

    public bool Any => faults.Count > 0;

    /// <summary>Whether a field at or below this field is at fault.</summary>
    public bool AnyBelow(string field) => faults.Keys.Any(at => at.StartsWith(field, StringComparison.Ordinal));

    /// <summary>Replaces all faults; of several about one field the first stays.</summary>
    public void Take(IEnumerable<Fault> found)
    {
        faults.Clear();
        foreach (var fault in found)
        {
            faults.TryAdd(fault.Field.StartsWith("/metadata/", StringComparison.Ordinal) ? "/metadata" : fault.Field, fault);
        }
    }

    /// <summary>The field was changed: what was said of it is over.</summary>
    public void Forget(string field)
    {
        faults.Remove(field);
        if (field.StartsWith("/items", StringComparison.Ordinal) || field == "/amount")
        {
            faults.Remove("/items");
        }
    }

    public void Clear() => faults.Clear();
}
