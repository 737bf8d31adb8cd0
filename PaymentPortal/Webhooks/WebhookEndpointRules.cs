using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.Primitives;
using PaymentPortal.Webhooks.Outside;

namespace PaymentPortal.Webhooks;

/// <summary>What an endpoint must be like. All faults are found at once, each with the field it belongs to.</summary>
public sealed class WebhookEndpointRules(WebhookUrl urls)
{
    public const int LongestDescription = 200;
    public const int MostEndpoints = 100;

    /// <summary>Checks an input within a unit of work.</summary>
    public async Task<Outcome<WebhookEndpointDetails>> Check(PaymentPortalDbContext db, WebhookEndpointInput input, CancellationToken cancel)
    {
        var faults = new FaultList();
        foreach (var unread in input.Unread)
        {
            faults.Add(unread.Field, unread.Code, unread.Words, unread.Limit);
        }

        var details = new WebhookEndpointDetails
        {
            Url = Url(faults, input.Url),
            Description = faults.Text("/description", input.Description, LongestDescription, required: false),
            Types = Types(faults, input.Types ?? []),
            BrandIds = await Brands(db, faults, input.Brands ?? [], cancel),
            OwnerEmail = Owner(faults, input.OwnerEmail),
            SignsPublicly = input.SignsPublicly,
        };
        return faults.Any ? Refusal.OfFaults(faults.All) : details;
    }

    private string Url(FaultList faults, string? text)
    {
        if (urls.Check(text, out var fault) is { } url)
        {
            return url.AbsoluteUri;
        }

        faults.Add("/url", fault!, Words(fault!), fault == "too-long" ? WebhookUrl.Longest : null);
        return "";
    }

    private static string[] Types(FaultList faults, IReadOnlyList<string> types)
    {
        for (var i = 0; i < types.Count; i++)
        {
            if (!WebhookEventTypes.IsPattern(types[i]))
            {
                faults.Add($"/types/{i}", "unknown-type", "There is no such event type.");
            }
        }

        return types.Count == 0 || types.Contains(WebhookEventTypes.All) ? [WebhookEventTypes.All] : [.. types.Distinct()];
    }

    private static async Task<Guid[]> Brands(PaymentPortalDbContext db, FaultList faults, IReadOnlyList<string> keys, CancellationToken cancel)
    {
        var known = keys.Count == 0 ? [] : await db.Brands.Where(brand => keys.Contains(brand.Key)).Select(brand => new { brand.Key, brand.Id }).ToDictionaryAsync(brand => brand.Key, brand => brand.Id, cancel);
        for (var i = 0; i < keys.Count; i++)
        {
            if (!known.ContainsKey(keys[i]))
            {
                faults.Add($"/brands/{i}", "unknown-brand", "There is no brand of this key.");
            }
        }

        return [.. keys.Where(known.ContainsKey).Select(key => known[key]).Distinct()];
    }

    private static string? Owner(FaultList faults, string? text)
    {
        if (PlainText.Clean(text).Length == 0)
        {
            return null;
        }

        if (EmailAddress.TryParse(text, out var address, out var fault))
        {
            return address.Value;
        }

        faults.Add("/ownerEmail", FaultCode.Of(fault.Value), "This is no e-mail address.");
        return null;
    }

    private static string Words(string fault) => fault switch
    {
        "required" => "This is needed.",
        "too-long" => $"At most {WebhookUrl.Longest} characters.",
        "https-only" => "It must begin with https://.",
        "has-user" => "It must not hold a user name or password; verify the signature instead.",
        "has-fragment" => "It must not hold a part after '#'.",
        "port-refused" => "This port is not for web servers.",
        "private-address" => "This host is not in the public internet. An administrator can allow it in the setting Webhooks:AllowedHosts.",
        _ => "This is no web address.",
    };
}
