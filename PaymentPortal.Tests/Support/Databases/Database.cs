namespace PaymentPortal.Support.Databases;

/// <summary>The databases that the portal runs on; the names are those of the setting <c>Database:Provider</c>.</summary>
public enum Database
{
    /// <summary>A file of its own per test.</summary>
    Sqlite,

    /// <summary>A database of its own per test, on the run's own server.</summary>
    Postgres,
}
