using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using PaymentPortal.Primitives;

namespace PaymentPortal.Api.Json;

/// <summary>Holds JSON against a contract and notes every fault: unknown, doubled and missing fields, nulls and values of another type.</summary>
internal sealed class ContractCheck(FaultList faults, HashSet<string> given)
{
    /// <summary>Checks one value and everything in it.</summary>
    /// <param name="element">The value.</param>
    /// <param name="contract">What it must be.</param>
    /// <param name="mayBeNull">Whether null stands for nothing.</param>
    /// <param name="pointer">Where it stands.</param>
    /// <param name="field">The field of its contract; null for a whole body or a value in a list.</param>
    public void Check(JsonElement element, JsonTypeInfo contract, bool mayBeNull, string pointer, JsonPropertyInfo? field = null)
    {
        if (element.ValueKind == JsonValueKind.Null)
        {
            if (!mayBeNull)
            {
                faults.Add(pointer, "null-not-allowed", "Give a value, or leave the field out if it is optional.");
            }

            return;
        }

        switch (contract.Kind)
        {
            case JsonTypeInfoKind.Object when Is(element, JsonValueKind.Object, pointer, "An object is needed."):
                CheckObject(element, contract, pointer);
                break;
            case JsonTypeInfoKind.Dictionary when Is(element, JsonValueKind.Object, pointer, "An object is needed."):
                CheckDictionary(element, contract, HoldsNulls(field), pointer);
                break;
            case JsonTypeInfoKind.Enumerable when Is(element, JsonValueKind.Array, pointer, "A list is needed."):
                CheckList(element, contract, pointer);
                break;
            case JsonTypeInfoKind.None when JsonLeaf.FaultOf(element, contract.Type) is { } fault:
                faults.Add(pointer, fault.Code, fault.Words);
                break;
        }
    }

    private void CheckObject(JsonElement element, JsonTypeInfo contract, string pointer)
    {
        var fields = contract.Properties.ToDictionary(property => property.Name, StringComparer.Ordinal);
        foreach (var (name, value, at) in Members(element, pointer))
        {
            if (fields.TryGetValue(name, out var field))
            {
                Check(value, contract.Options.GetTypeInfo(field.PropertyType), field.IsSetNullable, at, field);
            }
            else
            {
                faults.Add(at, "unknown-field", "There is no such field.");
            }
        }

        foreach (var field in contract.Properties.Where(field => field.IsRequired && !given.Contains($"{pointer}/{field.Name}")))
        {
            faults.Add($"{pointer}/{field.Name}", "required", "This is needed.");
        }
    }

    private void CheckDictionary(JsonElement element, JsonTypeInfo contract, bool holdsNulls, string pointer)
    {
        foreach (var (_, value, at) in Members(element, pointer))
        {
            Check(value, contract.Options.GetTypeInfo(contract.ElementType!), holdsNulls, at);
        }
    }

    private void CheckList(JsonElement element, JsonTypeInfo contract, string pointer)
    {
        var index = 0;
        foreach (var value in element.EnumerateArray())
        {
            Check(value, contract.Options.GetTypeInfo(contract.ElementType!), mayBeNull: false, $"{pointer}/{index++}");
        }
    }

    /// <summary>The members of an object whose names can be read and stand there once.</summary>
    private IEnumerable<(string Name, JsonElement Value, string Pointer)> Members(JsonElement element, string pointer)
    {
        foreach (var member in element.EnumerateObject())
        {
            if (JsonLeaf.NameOf(member) is not { } name)
            {
                faults.Add(pointer, "broken-character", "The name of a field contains half a surrogate pair.");
                continue;
            }

            var at = $"{pointer}/{name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";
            if (given.Add(at))
            {
                yield return (name, member.Value, at);
            }
            else
            {
                faults.Add(at, "duplicate-field", "This field stands here twice.");
            }
        }
    }

    /// <summary>Whether the values of a dictionary may be null; only its declaration knows.</summary>
    private static bool HoldsNulls(JsonPropertyInfo? field) =>
        field?.AttributeProvider is PropertyInfo declared && new NullabilityInfoContext().Create(declared).GenericTypeArguments is [.., { ReadState: NullabilityState.Nullable }];

    private bool Is(JsonElement element, JsonValueKind kind, string pointer, string words)
    {
        if (element.ValueKind != kind)
        {
            faults.Add(pointer, "wrong-type", words);
        }

        return element.ValueKind == kind;
    }
}
