using PaymentPortal.Primitives;

namespace PaymentPortal.Checkout.Visits;

/// <summary>Looks at a payer's page, taken together while they follow each other closely. It holds no address and no name of a browser.</summary>
public sealed class Visit
{
    private Visit()
    {
    }

    public Guid Id { get; private set; }

    public Guid PaymentRequestId { get; private set; }

    public Visitor Visitor { get; private set; }

    public VisitDevice Device { get; private set; }

    /// <summary>Language of the page shown, BCP 47.</summary>
    public string Language { get; private set; } = "";

    public DateTimeOffset FirstAt { get; private set; }

    public DateTimeOffset LastAt { get; private set; }

    /// <summary>How many looks.</summary>
    public int Looks { get; private set; }

    public static Visit Begin(Look look) => new()
    {
        Id = Ids.New(look.At),
        PaymentRequestId = look.PaymentRequestId,
        Visitor = look.Visitor,
        Device = look.Device,
        Language = look.Language,
        FirstAt = look.At,
        LastAt = look.At,
        Looks = 1,
    };

    /// <summary>One more look of the same kind.</summary>
    public void GoOn(Look look)
    {
        Looks++;
        FirstAt = look.At < FirstAt ? look.At : FirstAt;
        LastAt = look.At > LastAt ? look.At : LastAt;
    }
}
