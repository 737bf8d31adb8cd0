using Microsoft.EntityFrameworkCore;

namespace PaymentPortal.Data;

/// <summary>For when one machine is outgrown: any number of nodes share it.</summary>
public sealed class PostgresDbContext(DbContextOptions<PostgresDbContext> options) : PaymentPortalDbContext(options);
