using System.Collections.Frozen;
using System.Net;
using Microsoft.Extensions.Options;

namespace PaymentPortal.Webhooks.Outside;

/// <summary>Which addresses endpoints may have. This is the kind word at the field; what really protects the inside is <see cref="GuardedConnection"/>, which looks at every connection.</summary>
public sealed class WebhookUrl
{
    public const int Longest = 2000;

    private static readonly string[] InnerNames = ["localhost", "local", "internal", "intranet", "lan", "home", "corp", "arpa", "onion"];

    private readonly FrozenSet<string> allowed;
    private readonly bool allowsHttp;

    public WebhookUrl(IOptions<WebhooksOptions> options, IHostEnvironment environment)
        : this(options.Value.AllowedHosts, environment.IsDevelopment())
    {
    }

    /// <param name="allowedHosts">As in <see cref="WebhooksOptions.AllowedHosts"/>.</param>
    /// <param name="allowsHttp">Whether "http" will do.</param>
    public WebhookUrl(string allowedHosts, bool allowsHttp)
    {
        allowed = allowedHosts.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries).Select(host => host.Trim('[', ']')).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        this.allowsHttp = allowsHttp;
    }

    /// <summary>Whether an administrator allowed a host by name.</summary>
    public bool Allows(string host) => allowed.Contains(host.Trim('[', ']'));

    /// <summary>The address as it is stored, or null with the reason.</summary>
    /// <param name="text">As typed or sent.</param>
    /// <param name="fault">A stable code: "required", "too-long", "not-a-url", "https-only", "has-user", "has-fragment", "port-refused", "private-address".</param>
    public Uri? Check(string? text, out string? fault)
    {
        var url = Read(text?.Trim() ?? "", out fault);
        fault ??= FaultOf(url!);
        return fault is null ? url : null;
    }

    private static Uri? Read(string text, out string? fault)
    {
        fault = text.Length switch { 0 => "required", > Longest => "too-long", _ => null };
        if (fault is not null)
        {
            return null;
        }

        if (text.Any(letter => char.IsControl(letter) || char.IsWhiteSpace(letter) || letter == '\\')
            || text[0] == '/' || !Uri.TryCreate(text, UriKind.Absolute, out var url) || url.Host.Length == 0 || url.IdnHost.Length > 253)
        {
            fault = "not-a-url";
            return null;
        }

        // Stored as it goes over the wire: letters of other scripts in the host as ASCII.
        return url.HostNameType == UriHostNameType.Dns ? new UriBuilder(url) { Host = url.IdnHost.TrimEnd('.') }.Uri : url;
    }

    private string? FaultOf(Uri url) =>
        url.Scheme != Uri.UriSchemeHttps && !(allowsHttp && url.Scheme == Uri.UriSchemeHttp) ? "https-only"
        : url.UserInfo.Length > 0 ? "has-user"
        : url.Fragment.Length > 0 ? "has-fragment"
        : Allows(url.IdnHost) ? null
        : IsInner(url) ? "private-address"
        : url.Port is < 1024 and not (443 or 80) ? "port-refused"
        : null;

    private static bool IsInner(Uri url) => IPAddress.TryParse(url.IdnHost, out var address)
        ? !PublicNetworks.Contain(address)
        : !url.IdnHost.Contains('.', StringComparison.Ordinal) || InnerNames.Contains(url.IdnHost[(url.IdnHost.LastIndexOf('.') + 1)..].ToLowerInvariant());
}
