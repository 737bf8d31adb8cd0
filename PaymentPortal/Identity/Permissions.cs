namespace PaymentPortal.Identity;

/// <summary>What can be allowed to somebody. Pages, endpoints and use cases check these, never roles.</summary>
public static class Permissions
{
    /// <summary>See requests, their story and the figures.</summary>
    public const string ReadRequests = "requests.read";

    /// <summary>Make, send, resend, change and cancel requests.</summary>
    public const string WriteRequests = "requests.write";

    /// <summary>Give money back and mark requests as paid outside.</summary>
    public const string MoveMoney = "money.move";

    /// <summary>Take reports, payments and requests away as files.</summary>
    public const string ExportReports = "reports.export";

    /// <summary>See brands and settings.</summary>
    public const string ReadSettings = "settings.read";

    /// <summary>Change brands and settings.</summary>
    public const string WriteSettings = "settings.write";

    /// <summary>See webhook endpoints and what they were told.</summary>
    public const string ReadWebhooks = "webhooks.read";

    /// <summary>Change webhook endpoints, see their secrets and send events again.</summary>
    public const string WriteWebhooks = "webhooks.write";

    /// <summary>See imports and what became of their rows.</summary>
    public const string ReadImports = "imports.read";

    /// <summary>Make many requests at once from a file or a call.</summary>
    public const string WriteImports = "imports.write";

    /// <summary>Administer users and their roles.</summary>
    public const string ManageUsers = "users.manage";

    /// <summary>Make, renew and revoke API keys.</summary>
    public const string ManageApiKeys = "api-keys.manage";

    /// <summary>Read messages in the local mailbox.</summary>
    public const string ReadMailbox = "mailbox.read";

    public static IReadOnlyList<string> All { get; } = [ReadRequests, WriteRequests, MoveMoney, ExportReports, ReadSettings, WriteSettings, ReadWebhooks, WriteWebhooks, ReadImports, WriteImports, ManageUsers, ManageApiKeys, ReadMailbox];
}
