namespace PaymentPortal.Support.Stripe;

/// <summary>What goes wrong on the line to the simulator.</summary>
public enum StripeFault
{
    None,

    /// <summary>Carried out, then the line is cut before a word of the answer.</summary>
    ResetAfterwards,

    /// <summary>Cut before anything was carried out.</summary>
    ResetBefore,

    /// <summary>Carried out, and never answered.</summary>
    Silence,

    /// <summary>500 in Stripe's words.</summary>
    ServerError,

    /// <summary>503 of something on the way.</summary>
    BadGateway,

    /// <summary>429 in Stripe's words.</summary>
    Busy,

    /// <summary>A page of a proxy, with 200.</summary>
    Html,

    /// <summary>Carried out, and answered with half of the JSON.</summary>
    Truncated,

    /// <summary>JSON that is no object of Stripe's.</summary>
    Nonsense,

    /// <summary>2 GB of JSON in pieces.</summary>
    Endless,

    /// <summary>A body that says of itself that it has 2 GB.</summary>
    Huge,

    /// <summary>A redirect to elsewhere.</summary>
    Redirect,

    /// <summary>401: the key is not known any more.</summary>
    Unauthorized,
}
