namespace PaymentPortal.Identity;

/// <summary>The roles: names for sets of permissions.</summary>
public static class Roles
{
    public const string Agent = "Agent";
    public const string Finance = "Finance";
    public const string Administrator = "Administrator";
    public const string Auditor = "Auditor";

    /// <summary>What each role allows.</summary>
    public static IReadOnlyDictionary<string, IReadOnlySet<string>> PermissionsOf { get; } = new Dictionary<string, IReadOnlySet<string>>
    {
        [Agent] = new HashSet<string> { Permissions.ReadRequests, Permissions.WriteRequests, Permissions.ReadImports, Permissions.WriteImports, Permissions.ReadMailbox },
        [Finance] = new HashSet<string> { Permissions.ReadRequests, Permissions.WriteRequests, Permissions.MoveMoney, Permissions.ExportReports, Permissions.ReadSettings, Permissions.WriteSettings, Permissions.ReadWebhooks, Permissions.WriteWebhooks, Permissions.ReadImports, Permissions.WriteImports, Permissions.ReadMailbox },
        [Administrator] = Permissions.All.ToHashSet(),
        [Auditor] = new HashSet<string> { Permissions.ReadRequests, Permissions.ExportReports, Permissions.ReadSettings, Permissions.ReadWebhooks, Permissions.ReadImports },
    };
}
