namespace PaymentPortal.Providers;

/// <summary>The seam to a payment provider: a stateless adapter that translates theirs into ours and touches no database.
/// Every call may be made again with the same meaning. Silence, nonsense and broken lines are thrown as <see cref="ProviderUnclearException"/>: unknown is a state, never guessed.</summary>
public interface IPaymentProvider
{
    /// <summary>Stable name in rows and addresses ("sandbox").</summary>
    string Key { get; }

    /// <summary>The provider's host as the payer will see it, named before the payer leaves.</summary>
    string HostName { get; }

    /// <summary>Makes a payment at the provider and answers where the payer goes on. With the same attempt id it answers the same payment again;
    /// after <see cref="Cancel"/> with that id it throws <see cref="ProviderRefusedException"/> (<see cref="ProviderRefusedException.CalledOff"/>), even if the provider had not heard of it before.</summary>
    Task<ProviderStart> Start(ProviderOrder order, CancellationToken cancel);

    /// <summary>Reads what the provider knows about an attempt, by its reference or, before one is known, by the attempt's id. A provider that finds nothing by our id answers
    /// <see cref="ProviderState.Unknown"/>: whoever has no reference has never led a payer to its page.</summary>
    Task<ProviderState> Fetch(Guid attemptId, string? providerReference, CancellationToken cancel);

    /// <summary>Takes the money that the payer has agreed to, where the provider leaves that to the merchant (<see cref="ProviderPhase.Approved"/>); said again, it takes it once.</summary>
    Task<ProviderState> Capture(Guid attemptId, string? providerReference, CancellationToken cancel) => Fetch(attemptId, providerReference, cancel);

    /// <summary>Calls a payment off so that it can bring no more money, and answers the state after that: if it was too late, the money it brought.
    /// Without a reference, and where nothing is found by our id, it is called off: nobody has its page.</summary>
    Task<ProviderState> Cancel(Guid attemptId, string? providerReference, CancellationToken cancel);

    /// <summary>Gives money of a payment back. With the same refund id it gives back once only and answers how that refund stands, so it is also asked again to learn that.
    /// Throws <see cref="ProviderRefusedException"/> when it surely was not and will not be given back.</summary>
    Task<ProviderRefund> Refund(ProviderRefundOrder order, CancellationToken cancel);

    /// <summary>Proves that a notification comes from the provider and reads which attempt it is about; null when it is forged, stale or unreadable.
    /// It never says what happened: the state is fetched.</summary>
    Task<ProviderNotice?> ReadNotification(IReadOnlyDictionary<string, string> headers, ReadOnlyMemory<byte> body, CancellationToken cancel);
}
