using System.Diagnostics;

namespace PaymentPortal.Support;

/// <summary>Waits for what another process or thread will do. The only place in the tests where time passes by itself.</summary>
public static class Eventually
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(25);

    /// <summary>How long anything may take before the test gives up; generous, because a busy machine is no defect.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromSeconds(60);

    /// <summary>Returns when the condition holds; fails naming what was waited for when patience ends.</summary>
    public static async Task HoldsAsync(Func<Task<bool>> condition, string expected, TimeSpan? within = null)
    {
        var waited = Stopwatch.StartNew();
        var token = Xunit.TestContext.Current.CancellationToken;
        while (!await condition())
        {
            if (waited.Elapsed > (within ?? Patience))
            {
                throw new TimeoutException($"Waited {waited.Elapsed.TotalSeconds:F0} s in vain: {expected}.");
            }

            await Task.Delay(Pause, token);
        }
    }

    /// <inheritdoc cref="HoldsAsync(Func{Task{bool}}, string, TimeSpan?)"/>
    public static Task HoldsAsync(Func<bool> condition, string expected, TimeSpan? within = null) =>
        HoldsAsync(() => Task.FromResult(condition()), expected, within);
}
