namespace PaymentPortal.PaymentRequests.Search;

/// <summary>How many requests have a word, as far as it decides how to look for them.</summary>
internal enum Spread
{
    /// <summary>So few that their ids can be carried about.</summary>
    Rare,

    /// <summary>So many that looking at each of them is still quicker than walking.</summary>
    Known,

    /// <summary>So many that a page of them comes together soon when one walks down the list.</summary>
    Common,
}
