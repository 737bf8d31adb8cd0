using PaymentPortal.Data;
using PaymentPortal.Support.Databases;
using PaymentPortal.Support.Mail;

namespace PaymentPortal.Support.Apps;

/// <summary>What all nodes of one portal share: the database and the keys folder. Empty at first, without demo data; the first node that starts prepares it.</summary>
public sealed class Installation : IAsyncDisposable
{
    private static readonly Dictionary<string, string> Calm = new()
    {
        ["DemoData"] = "false",
        ["Logging:LogLevel:Default"] = "Warning",
        ["Checkout:AttemptsPerRequest"] = "1000",
        ["Checkout:AttemptsPerAddress"] = "1000000",
        ["Sandbox:PendingDelay"] = "00:00:01",
        ["Sandbox:LateDelay"] = "00:00:01",
        ["Sandbox:SilenceFor"] = "00:00:01",
    };

    private readonly DirectoryInfo keys = Directory.CreateTempSubdirectory("portal-keys-");
    private readonly TestDatabase database;

    private Installation(TestDatabase database, SmtpSink? mail)
    {
        this.database = database;
        Settings = new AppSettings { Database = database, Mail = mail, More = new Dictionary<string, string>(Calm) { ["KeysFolder"] = keys.FullName } };
        Office = new QuietNode(Settings);
    }

    /// <summary>For the first node; payers reach the portal at its address. Payers may try as often as they like, and the sandbox keeps nobody waiting for long.</summary>
    public AppSettings Settings { get; }

    /// <summary>A node that only the test uses.</summary>
    public QuietNode Office { get; }

    public static async Task<Installation> CreateAsync(DatabaseProvider kind, SmtpSink? mail = null) => new(await TestDatabase.CreateAsync(kind), mail);

    /// <summary>For a further node of the portal that payers reach at this address.</summary>
    public AppSettings SettingsBehind(Uri address) => Settings with { More = new Dictionary<string, string>(Settings.More) { ["PublicAddress"] = address.GetLeftPart(UriPartial.Authority) } };

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Office.DisposeAsync();
        await database.DisposeAsync();
        keys.Delete(recursive: true);
    }
}
