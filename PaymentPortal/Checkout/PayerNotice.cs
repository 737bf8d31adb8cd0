namespace PaymentPortal.Checkout;

/// <summary>What a page tells before anything else; its words stand in the texts under "Notice." and its name.</summary>
public enum PayerNotice
{
    None,

    /// <summary>The provider or the bank refused.</summary>
    Refused,

    /// <summary>The payer turned back at the provider.</summary>
    TurnedBack,

    /// <summary>The provider's page ran out.</summary>
    RanOut,

    /// <summary>The provider could not begin the payment.</summary>
    Failed,

    /// <summary>The provider gave no answer.</summary>
    Unreachable,

    /// <summary>The method is not offered, or no longer.</summary>
    MethodGone,

    /// <summary>No method was chosen.</summary>
    ChooseMethod,

    /// <summary>No amount was chosen, or none that can be read.</summary>
    ChooseAmount,

    /// <summary>The amount lies outside what can be chosen.</summary>
    AmountOutside,

    /// <summary>Too many tries in a short time.</summary>
    TooMany,

    /// <summary>Too many tries at one request: it takes up to an hour until it can be tried again.</summary>
    TooManyHere,

    /// <summary>A payment is being checked by its provider.</summary>
    UnderWay,

    /// <summary>A transfer was announced, and now another way was chosen: it has to be confirmed.</summary>
    Announced,

    /// <summary>The post came from another site.</summary>
    Foreign,

    /// <summary>The portal itself has trouble.</summary>
    Trouble,
}
