namespace PaymentPortal.Messaging;

/// <summary>How handing a message over went. Only what is certain counts as accepted, refused or to be tried again; everything else is unclear.</summary>
public abstract record HandOver
{
    private HandOver()
    {
    }

    /// <summary>The other side took it over.</summary>
    public sealed record Accepted : HandOver;

    /// <summary>It surely did not arrive, and a later try may help.</summary>
    /// <param name="Code">One of <see cref="MessageFaults"/>.</param>
    /// <param name="Text">The other side's own words, without personal data.</param>
    public sealed record RetryLater(string Code, string? Text = null) : HandOver;

    /// <summary>It surely did not arrive and never will.</summary>
    /// <inheritdoc cref="RetryLater"/>
    public sealed record Refused(string Code, string? Text = null) : HandOver;

    /// <summary>All of it was said, and no answer came: it may have arrived.</summary>
    /// <inheritdoc cref="RetryLater"/>
    public sealed record Unclear(string Code, string? Text = null) : HandOver;

    /// <summary>It was called off before it left; nothing was said.</summary>
    public sealed record CalledOff : HandOver;
}
