namespace PaymentPortal.Identity.ApiKeys;

/// <summary>What a key can be allowed. Endpoints ask for scopes; use cases ask for the permissions that a scope stands for.</summary>
public static class ApiScopes
{
    public const string ReadRequests = "requests:read";
    public const string WriteRequests = "requests:write";
    public const string ReadPayments = "payments:read";
    public const string WriteRefunds = "refunds:write";
    public const string WriteImports = "imports:write";
    public const string WriteWebhooks = "webhooks:write";

    public static IReadOnlyList<string> All { get; } = [ReadRequests, WriteRequests, ReadPayments, WriteRefunds, WriteImports, WriteWebhooks];

    /// <summary>What each scope allows.</summary>
    public static IReadOnlyDictionary<string, IReadOnlySet<string>> PermissionsOf { get; } = new Dictionary<string, IReadOnlySet<string>>
    {
        [ReadRequests] = new HashSet<string> { Permissions.ReadRequests },
        [WriteRequests] = new HashSet<string> { Permissions.WriteRequests },
        [ReadPayments] = new HashSet<string> { Permissions.ReadRequests },
        [WriteRefunds] = new HashSet<string> { Permissions.MoveMoney },
        [WriteImports] = new HashSet<string> { Permissions.ReadImports, Permissions.WriteImports, Permissions.WriteRequests },
        [WriteWebhooks] = new HashSet<string> { Permissions.ReadWebhooks, Permissions.WriteWebhooks },
    };
}
