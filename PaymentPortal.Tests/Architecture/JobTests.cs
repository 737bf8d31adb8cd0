using PaymentPortal.Background;
using Shouldly;
using Xunit;

namespace PaymentPortal.Architecture;

/// <summary>All recurring work stands on one page; a job that is not there never runs.</summary>
public sealed class JobTests
{
    [Fact]
    public void Every_job_is_on_the_schedule()
    {
        var schedule = House.Product.Single(file => file.Path == "PaymentPortal/Background/JobSchedule.cs");
        var jobs = typeof(IJob).Assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IJob))).ToList();

        jobs.ShouldNotBeEmpty();
        jobs.Where(job => !schedule.Code.Any(line => line.Text.Contains($"Every<{job.Name}>(", StringComparison.Ordinal))).ShouldBeEmpty();
    }
}
