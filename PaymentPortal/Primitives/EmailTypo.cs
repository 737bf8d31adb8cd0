namespace PaymentPortal.Primitives;

/// <summary>Notices slips in the domain of an e-mail address: "gmial.com", "gmx.ed", "t-onlin.de". Only for a question ("did you mean …?"), never for a change.</summary>
public static class EmailTypo
{
    /// <summary>Ends of domains that people mean when two letters changed places or one was doubled; no existing end is such a slip of another.</summary>
    private static readonly string[] Ends = ["de", "com", "net", "org", "info", "at", "ch", "eu", "example"];

    /// <summary>The address that was probably meant, or null when the given one looks right.</summary>
    public static EmailAddress? Suggest(EmailAddress address)
    {
        var domain = address.Domain;
        if (MailProviders.Domains.Contains(domain))
        {
            return null;
        }

        var meant = MailProviders.Domains
            .Where(provider => IsSlip(domain, provider))
            .OrderBy(provider => EditDistance.Between(domain, provider))
            .FirstOrDefault() ?? WithOtherEnd(domain);
        return meant is not null && EmailAddress.TryParse($"{address.LocalPart}@{meant}", out var suggestion) ? suggestion : null;
    }

    /// <summary>Whether a domain is a slip of a provider's. Short names have many honest neighbours (gmx.de, gmt.de), so there only swapped or doubled letters count.</summary>
    private static bool IsSlip(string domain, string provider)
    {
        var (name, end) = Cut(domain);
        var (providerName, providerEnd) = Cut(provider);
        if (name == providerName)
        {
            return EditDistance.Between(end, providerEnd) == 1 && !IsCountry(end);
        }

        if (providerName.Length <= 4)
        {
            return end == providerEnd && EditDistance.IsSwapOrDouble(name, providerName);
        }

        return EditDistance.Between(domain, provider) <= (providerName.Length >= 6 ? 2 : 1) && EditDistance.Between(name, providerName) == 1;
    }

    private static string? WithOtherEnd(string domain)
    {
        var (name, end) = Cut(domain);
        var meant = end == "con" ? "com" : Array.Find(Ends, known => EditDistance.IsSwapOrDouble(end, known));
        return meant is null ? null : $"{name}.{meant}";
    }

    /// <summary>Ends of two letters that countries have and that lie near "de": a person in Denmark may have an address at gmx.dk.</summary>
    private static bool IsCountry(string end) => end is "dk" or "dz" or "dj" or "dm" or "ee" or "be" or "se" or "ie" or "ge" or "ke" or "je" or "me" or "ne" or "pe" or "re" or "ae" or "ve";

    private static (string Name, string End) Cut(string domain)
    {
        var dot = domain.LastIndexOf('.');
        return (domain[..dot], domain[(dot + 1)..]);
    }
}
