namespace PaymentPortal.Crashes;

/// <summary>A clock that is ahead and otherwise goes like any other.</summary>
internal sealed class ClockAhead(TimeSpan lead) : TimeProvider
{
    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + lead;
}
