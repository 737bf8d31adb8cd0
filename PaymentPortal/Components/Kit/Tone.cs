namespace PaymentPortal.Components.Kit;

/// <summary>What a status chip says by colour and glyph, always beside its word. The tokens st-… hold one ink and one tint for each.</summary>
public enum Tone
{
    /// <summary>Dashed ring: not begun.</summary>
    Draft,

    /// <summary>Ring: waiting for someone.</summary>
    Open,

    /// <summary>Clock: time is running out.</summary>
    Countdown,

    /// <summary>Three dots: under way, not yet certain.</summary>
    Processing,

    /// <summary>Half disc: part of it is done.</summary>
    Partial,

    /// <summary>Check: done.</summary>
    Paid,

    /// <summary>Hourglass: too late.</summary>
    Expired,

    /// <summary>Cross: called off.</summary>
    Cancelled,

    /// <summary>Return arrow: given back.</summary>
    Refunded,

    /// <summary>Triangle: somebody must act.</summary>
    Attention,
}
