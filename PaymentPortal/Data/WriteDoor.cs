using PaymentPortal.Primitives;

namespace PaymentPortal.Data;

/// <summary>The one door for writes: a use case hands its unit of work to it. The unit reads what it decides on through the context it is given, and may be run
/// again from the start when it collides with another. Nothing slow (network, documents, mail) happens inside.</summary>
public abstract class WriteDoor
{
    /// <summary>Runs a unit in a transaction and answers once it is durable. A refused unit leaves nothing behind.</summary>
    public Task<Outcome<T>> Write<T>(Func<PaymentPortalDbContext, Task<Outcome<T>>> unit, CancellationToken cancel) =>
        Run(WriteCompanion.Current is { } companion ? companion.Join(unit) : unit, cancel);

    /// <summary>Runs a unit as this kind of database needs it.</summary>
    protected abstract Task<Outcome<T>> Run<T>(Func<PaymentPortalDbContext, Task<Outcome<T>>> unit, CancellationToken cancel);
}
