using System.Text.Json.Serialization;

namespace PaymentPortal.PaymentRequests.Amounts;

/// <summary>How a payer chooses.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AmountSchemeKind>))]
public enum AmountSchemeKind
{
    /// <summary>Any amount between two bounds.</summary>
    Range,

    /// <summary>One of several.</summary>
    List,

    /// <summary>One or more of several; their sum is paid.</summary>
    MultiSelect,
}
