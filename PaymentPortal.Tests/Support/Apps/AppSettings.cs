using System.Globalization;
using PaymentPortal.Data;
using PaymentPortal.Support.Databases;
using PaymentPortal.Support.Mail;

namespace PaymentPortal.Support.Apps;

/// <summary>What a portal under test is told at its start; every setting goes to it as an environment variable.</summary>
public sealed record AppSettings
{
    /// <summary>The database; without one the portal makes a SQLite file in its own folder.</summary>
    public TestDatabase? Database { get; init; }

    /// <summary>Where e-mail goes; without one the portal keeps it in its local mailbox.</summary>
    public SmtpSink? Mail { get; init; }

    /// <summary>Development has demo data and demo accounts.</summary>
    public string Environment { get; init; } = "Development";

    /// <summary>Further settings by their configuration name ("Logging:LogLevel:Default"); they win over the ones above.</summary>
    public IReadOnlyDictionary<string, string> More { get; init; } = new Dictionary<string, string>();

    /// <summary>Everything as environment variables, for an address and a folder of the portal's own.</summary>
    internal IReadOnlyDictionary<string, string> Variables(Uri address, string folder) =>
        Named(address, folder).ToDictionary(setting => setting.Key.Replace(":", "__", StringComparison.Ordinal), setting => setting.Value);

    /// <summary>Everything by its configuration name.</summary>
    internal IReadOnlyDictionary<string, string> Named(Uri address, string folder)
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["ASPNETCORE_ENVIRONMENT"] = Environment,
            ["ASPNETCORE_URLS"] = address.GetLeftPart(UriPartial.Authority),
            ["PublicAddress"] = address.GetLeftPart(UriPartial.Authority),
            ["KeysFolder"] = Path.Combine(folder, "keys"),
            ["Database:Provider"] = (Database?.Kind ?? DatabaseProvider.Sqlite).ToString(),
            ["Database:ConnectionString"] = Database?.ConnectionString ?? $"Data Source={Path.Combine(folder, "portal.db")}",
        };
        if (Mail is not null)
        {
            settings["Smtp:Host"] = "127.0.0.1";
            settings["Smtp:Port"] = Mail.Port.ToString(CultureInfo.InvariantCulture);
        }

        foreach (var (name, value) in More)
        {
            settings[name] = value;
        }

        return settings;
    }
}
