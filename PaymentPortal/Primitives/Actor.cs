namespace PaymentPortal.Primitives;

/// <summary>Who does something: a member of staff, another system, the payer, a provider or the portal itself.</summary>
/// <param name="Kind">What sort of actor.</param>
/// <param name="Id">The id of the account or API key; null otherwise.</param>
/// <param name="Name">The name shown in the story ("Jana Pöschl", "erp"); empty for payer and portal.</param>
/// <param name="Permissions">What the actor may do. Use cases ask it themselves, whatever the page has checked.</param>
public sealed record Actor(ActorKind Kind, Guid? Id, string Name, IReadOnlySet<string> Permissions)
{
    /// <summary>The portal's own work: jobs and dispatchers.</summary>
    public static readonly Actor Portal = new(ActorKind.Portal, null, "", new HashSet<string>());

    /// <summary>Whoever holds the link.</summary>
    public static readonly Actor Payer = new(ActorKind.Payer, null, "", new HashSet<string>());

    /// <summary>A payment provider speaking through its notification.</summary>
    public static Actor Provider(string key) => new(ActorKind.Provider, null, key, new HashSet<string>());

    /// <summary>Null when allowed, otherwise the refusal to hand on. The portal itself may do everything.</summary>
    public Refusal? Lacks(string permission) =>
        Kind == ActorKind.Portal || Permissions.Contains(permission) ? null : new Refusal("not-permitted", "Your role does not allow this.");
}

/// <summary>The sorts of actor.</summary>
public enum ActorKind
{
    /// <summary>The portal itself.</summary>
    Portal,

    /// <summary>A signed-in member of staff.</summary>
    Staff,

    /// <summary>Whoever holds the link.</summary>
    Payer,

    /// <summary>A payment provider.</summary>
    Provider,

    /// <summary>Another system with an API key.</summary>
    ApiKey,
}
