using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace PaymentPortal.Api;

/// <summary>For supervisors and load balancers: the process lives; the process can serve.</summary>
public static class HealthEndpoints
{
    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready").AllowAnonymous();
    }
}
