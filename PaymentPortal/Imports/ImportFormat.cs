namespace PaymentPortal.Imports;

/// <summary>How an import is written.</summary>
public enum ImportFormat
{
    /// <summary>One JSON array.</summary>
    Json,

    /// <summary>One JSON object a line.</summary>
    Ndjson,
}
