using Microsoft.Extensions.Options;

namespace PaymentPortal;

/// <summary>What the portal needs to start; the top of the settings.</summary>
public sealed class PortalOptions
{
    /// <summary>Address that payers and providers reach this installation by, "https://pay.example". Required outside development.</summary>
    public string PublicAddress { get; set; } = "";

    /// <summary>Proxies in front of the portal, as addresses and networks separated by commas; none are trusted when it is empty.</summary>
    public string TrustedProxies { get; set; } = "";

    /// <summary>Folder of the keys that must not lie in the database; to be backed up apart from it.</summary>
    public string KeysFolder { get; set; } = "";

    /// <summary>Whether a new installation in development gets demo brands and requests. Without meaning outside development.</summary>
    public bool DemoData { get; set; } = true;

    /// <summary>Names every wrong setting at the start.</summary>
    internal sealed class Rules(IHostEnvironment environment) : IValidateOptions<PortalOptions>
    {
        public ValidateOptionsResult Validate(string? name, PortalOptions options)
        {
            var faults = new List<string>();
            if (options.PublicAddress.Length == 0 && !environment.IsDevelopment())
            {
                faults.Add("The setting PublicAddress is missing: the address that payers reach this installation by, such as https://pay.example.");
            }

            if (options.PublicAddress.Length > 0 && !(Uri.TryCreate(options.PublicAddress, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || (environment.IsDevelopment() && address.Scheme == Uri.UriSchemeHttp)) && address.PathAndQuery == "/"))
            {
                faults.Add($"The setting PublicAddress is '{options.PublicAddress}'; it must be scheme and host only, with https outside development.");
            }

            if (PaymentPortal.TrustedProxies.Read(options.TrustedProxies) is null)
            {
                faults.Add($"The setting TrustedProxies is '{options.TrustedProxies}'; it must be addresses and networks such as 10.0.0.5 or 10.0.0.0/8, separated by commas.");
            }

            if (options.KeysFolder.Length == 0)
            {
                faults.Add("The setting KeysFolder is missing: the folder of the keys that must not lie in the database.");
            }

            return faults.Count > 0 ? ValidateOptionsResult.Fail(faults) : ValidateOptionsResult.Success;
        }
    }
}
