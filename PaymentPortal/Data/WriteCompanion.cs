using PaymentPortal.Primitives;

namespace PaymentPortal.Data;

/// <summary>Whoever calls a use case and has something of its own to write in the same transaction, such as the answer that it will give. It goes along with the call, so the use case need not know.</summary>
public abstract class WriteCompanion
{
    private static readonly AsyncLocal<WriteCompanion?> Going = new();

    /// <summary>The companion of this call; null for most.</summary>
    internal static WriteCompanion? Current => Going.Value;

    /// <summary>A unit with whatever the companion adds to it; the unit itself when it adds nothing.</summary>
    internal abstract Func<PaymentPortalDbContext, Task<Outcome<T>>> Join<T>(Func<PaymentPortalDbContext, Task<Outcome<T>>> unit);

    /// <summary>Goes along with a call until it ends.</summary>
    protected async Task<T> Accompany<T>(Func<Task<T>> call)
    {
        // Set within this method's own execution context, which ends with it.
        Going.Value = this;
        return await call();
    }
}
