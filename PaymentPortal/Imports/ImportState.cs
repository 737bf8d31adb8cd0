namespace PaymentPortal.Imports;

/// <summary>Where an import stands.</summary>
public enum ImportState
{
    /// <summary>Its rows still come in; nothing is done.</summary>
    Receiving,

    /// <summary>It is here whole, and its rows are worked off.</summary>
    Running,

    /// <summary>Every row is created or failed.</summary>
    Completed,

    /// <summary>It did not come in whole: nothing was done and nothing will be.</summary>
    Aborted,
}
