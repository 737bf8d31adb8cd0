using System.ComponentModel.DataAnnotations;

namespace PaymentPortal.Data;

/// <summary>Where everything is stored; section "Database".</summary>
public sealed class DatabaseOptions
{
    public DatabaseProvider Provider { get; set; } = DatabaseProvider.Sqlite;

    /// <summary>ADO.NET connection string of the provider.</summary>
    [Required]
    public string ConnectionString { get; set; } = "";
}

/// <summary>The databases that the portal runs on.</summary>
public enum DatabaseProvider
{
    Sqlite,
    Postgres,
}
