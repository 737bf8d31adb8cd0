namespace PaymentPortal.Checkout.Visits;

/// <summary>Who looks at a payer's page. Mail scanners, previews and prefetching open links before any person does, so they are counted apart.</summary>
public enum Visitor
{
    /// <summary>By all signs a person with a browser.</summary>
    Person,

    /// <summary>A scanner, a preview, a prefetch or a script.</summary>
    Machine,
}
