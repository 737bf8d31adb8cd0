using System.Collections.Concurrent;
using System.Reflection;
using Xunit.v3;

[assembly: PaymentPortal.Support.TestTimeLimit]

namespace PaymentPortal.Support;

/// <summary>No test may hang the run: after five minutes its cancellation token trips; a minute later the whole run ends, naming the test.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class TestTimeLimitAttribute : BeforeAfterTestAttribute
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<string, ITimer> running = new();

    /// <inheritdoc/>
    public override void Before(MethodInfo methodUnderTest, IXunitTest test)
    {
        var context = Xunit.TestContext.Current;
        var cancelled = false;
        running[test.UniqueID] = TimeProvider.System.CreateTimer(_ => OnLate(), null, Limit, Grace);

        void OnLate()
        {
            if (!cancelled)
            {
                cancelled = true;
                context.CancelCurrentTest();
                return;
            }

            Console.Error.WriteLine($"Hung for {(Limit + Grace).TotalMinutes} minutes, so the run ends here: {test.TestDisplayName}");
            Environment.Exit(70);
        }
    }

    /// <inheritdoc/>
    public override void After(MethodInfo methodUnderTest, IXunitTest test)
    {
        if (running.TryRemove(test.UniqueID, out var timer))
        {
            timer.Dispose();
        }
    }
}
