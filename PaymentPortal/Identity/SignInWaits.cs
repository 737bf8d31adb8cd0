using Microsoft.Extensions.Caching.Memory;

namespace PaymentPortal.Identity;

/// <summary>How long somebody who guesses wrong has to wait. What is counted is one account from one place, so that nobody can lock another one out; and, far more generously,
/// one account from everywhere, which no browser that has signed in before feels. Accounts that do not exist are counted alike. Kept in memory: each node counts what it sees.</summary>
public sealed class SignInWaits(TimeProvider clock) : IDisposable
{
    private const int FreeTries = 5;
    private const int FreeTriesFromEverywhere = 100;
    private const int MostKept = 100_000;

    private static readonly TimeSpan FirstWait = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Remembered = TimeSpan.FromHours(1);

    private readonly MemoryCache tallies = new(new MemoryCacheOptions { SizeLimit = MostKept });
    private readonly Lock gate = new();

    /// <summary>Counts a try before it is made, so that tries at the same time count too, and answers whether it may be made.</summary>
    /// <param name="account">As typed, normalised; whether it exists or not.</param>
    /// <param name="network">Where the try comes from.</param>
    /// <param name="device">A browser that has signed in to this account before; null when this one has not.</param>
    public bool MayTry(string account, string network, string? device)
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            Tally[] counts = device is null ? [Of((account, network)), Of((account, null))] : [Of((account, device))];
            if (counts.Any(tally => now < tally.Until))
            {
                return false;
            }

            counts[0].Count(now, FreeTries, LongestWait);

            // Guessed from many places at once: everybody new waits a minute between tries, never more.
            counts.ElementAtOrDefault(1)?.Count(now, FreeTriesFromEverywhere, FirstWait);
            return true;
        }
    }

    /// <summary>The password was right: this place begins anew.</summary>
    /// <inheritdoc cref="MayTry"/>
    public void Forget(string account, string network, string? device)
    {
        lock (gate)
        {
            tallies.Remove((account, device ?? network));
            if (device is null)
            {
                Of((account, null)).TakeBack();
            }
        }
    }

    public void Dispose() => tallies.Dispose();

    private Tally Of((string Account, string? From) key) =>
        tallies.GetOrCreate(key, _ => new Tally(), new MemoryCacheEntryOptions { Size = 1, SlidingExpiration = Remembered })!;

    private sealed class Tally
    {
        private int tries;

        public DateTimeOffset Until { get; private set; }

        /// <summary>It was no guess.</summary>
        public void TakeBack() => tries--;

        /// <summary>From the last free try on each one doubles the wait.</summary>
        public void Count(DateTimeOffset now, int free, TimeSpan longest)
        {
            tries++;
            if (tries >= free)
            {
                var wait = FirstWait * Math.Pow(2, Math.Min(tries - free, 10));
                Until = now + (wait < longest ? wait : longest);
            }
        }
    }
}
