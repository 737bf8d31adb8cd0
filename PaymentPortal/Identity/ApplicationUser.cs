using Microsoft.AspNetCore.Identity;

namespace PaymentPortal.Identity;

/// <summary>A member of staff.</summary>
public sealed class ApplicationUser : IdentityUser<Guid>
{
    /// <summary>As colleagues and the story name them, at most 80 characters.</summary>
    [PersonalData]
    public string DisplayName { get; set; } = "";

    /// <summary>The team, shown below the name.</summary>
    public string Team { get; set; } = "";

    /// <summary>Locked out of everything by an administrator.</summary>
    public bool IsDisabled { get; set; }
}
