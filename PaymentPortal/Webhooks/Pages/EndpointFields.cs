using Microsoft.Extensions.Localization;
using PaymentPortal.Primitives;

namespace PaymentPortal.Webhooks.Pages;

/// <summary>What stands in the form of an endpoint, and what is wrong with it.</summary>
public sealed class EndpointFields
{
    /// <inheritdoc cref="WebhookEndpoint.IsForRequests"/>
    public bool IsForRequests { get; init; }

    public string Url { get; set; } = "";

    public string Description { get; set; } = "";

    public string OwnerEmail { get; set; } = "";

    /// <inheritdoc cref="WebhookEndpoint.SignsPublicly"/>
    public bool SignsPublicly { get; set; }

    /// <summary>Whether it is to hear of everything, also of types that are yet to come.</summary>
    public bool AllTypes { get; set; } = true;

    public HashSet<string> Types { get; } = [];

    /// <summary>Keys; empty for all.</summary>
    public HashSet<string> Brands { get; } = [];

    public IReadOnlyList<Fault> Faults { get; set; } = [];

    /// <summary>The form as an endpoint has it.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="keyOf">Key of a brand.</param>
    public static EndpointFields Of(WebhookEndpoint endpoint, Func<Guid, string?> keyOf)
    {
        var fields = new EndpointFields { IsForRequests = endpoint.IsForRequests, Url = endpoint.Url, Description = endpoint.Description, OwnerEmail = endpoint.OwnerEmail ?? "", SignsPublicly = endpoint.SignsPublicly, AllTypes = endpoint.Types.Contains(WebhookEventTypes.All) };
        fields.Types.UnionWith(WebhookEventTypes.Known.Where(type => !fields.AllTypes && endpoint.Types.Any(pattern => WebhookEventTypes.Fits(pattern, type))));
        fields.Brands.UnionWith(endpoint.BrandIds.Select(keyOf).OfType<string>());
        return fields;
    }

    public WebhookEndpointInput Input => new()
    {
        Url = Url,
        Description = Description,
        OwnerEmail = OwnerEmail,
        SignsPublicly = SignsPublicly,
        Types = AllTypes ? [] : [.. WebhookEventTypes.Known.Where(Types.Contains)],
        Brands = [.. Brands],
    };

    /// <summary>Whether "only these" was chosen and none is: that would silently mean all.</summary>
    public bool LacksTypes => !AllTypes && Types.Count == 0;

    /// <summary>The sentence beside a field; null when it is well.</summary>
    public string? Error(string field, IStringLocalizer texts) => Faults.FirstOrDefault(fault => fault.Field == "/" + field) is not { } fault ? null
        : texts["Input." + fault.Code, fault.Limit ?? 0] is { ResourceNotFound: false } known ? known.Value : fault.Words;
}
