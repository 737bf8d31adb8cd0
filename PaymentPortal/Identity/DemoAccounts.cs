using Microsoft.AspNetCore.Identity;

namespace PaymentPortal.Identity;

/// <summary>One account per role to try the portal out, in development only.</summary>
internal static class DemoAccounts
{
    public const string Password = "Demo-1234-Demo";

    private const string Domain = "@demo.example";

    public static IReadOnlyList<(string Email, string Name, string Team, string Role)> All { get; } =
    [
        ("agent" + Domain, "Jana Pöschl", "Telefonteam", Roles.Agent),
        ("finance" + Domain, "Miriam Köster", "Finanzen", Roles.Finance),
        ("admin" + Domain, "Henrik Åström", "Administration", Roles.Administrator),
        ("auditor" + Domain, "Leyla Demir", "Revision", Roles.Auditor),
    ];

    /// <summary>Whether an account is one of them, by its address.</summary>
    public static bool IsOne(ApplicationUser user) => user.NormalizedEmail?.EndsWith(Domain, StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>Makes those that are missing.</summary>
    public static async Task Make(UserManager<ApplicationUser> users)
    {
        foreach (var (email, name, team, role) in All)
        {
            if (await users.FindByEmailAsync(email) is null)
            {
                await NewAccount.Make(users, email, Password, name, team, role);
            }
        }
    }
}
