using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;

namespace PaymentPortal.Identity;

public sealed class SignInWaitsTests : IDisposable
{
    private const string Account = "JANA@NORDLICHT.EXAMPLE";
    private const string Stranger = "198.51.100.7";
    private const string Home = "203.0.113.9";

    private readonly FakeTimeProvider clock = new();
    private readonly SignInWaits waits;

    public SignInWaitsTests() => waits = new SignInWaits(clock);

    [Fact]
    public void Stranger_who_guesses_holds_up_nobody_but_themselves()
    {
        Tries(20, Stranger).ShouldBe(5);

        waits.MayTry(Account, Home, null).ShouldBeTrue();
        waits.MayTry(Account, Stranger, "known").ShouldBeTrue();
        waits.MayTry("OTHER@NORDLICHT.EXAMPLE", Stranger, null).ShouldBeTrue();
    }

    [Fact]
    public void Wait_grows_with_every_further_try_and_ends_at_a_quarter_of_an_hour()
    {
        Tries(5, Stranger).ShouldBe(5);

        foreach (var minutes in (int[])[1, 2, 4, 8, 15, 15])
        {
            clock.Advance(TimeSpan.FromMinutes(minutes) - TimeSpan.FromSeconds(1));
            waits.MayTry(Account, Stranger, null).ShouldBeFalse();
            clock.Advance(TimeSpan.FromSeconds(1));
            waits.MayTry(Account, Stranger, null).ShouldBeTrue();
        }
    }

    [Fact]
    public async Task Tries_at_the_same_time_all_count() =>
        (await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => Task.Run(() => waits.MayTry(Account, Stranger, null))))).Count(may => may).ShouldBe(5);

    [Fact]
    public void Right_password_begins_anew()
    {
        Tries(4, Home);
        waits.Forget(Account, Home, null);

        Tries(5, Home).ShouldBe(5);
    }

    [Fact]
    public void Guessing_from_everywhere_slows_new_browsers_for_a_minute_and_known_ones_never()
    {
        Enumerable.Range(0, 200).Count(i => waits.MayTry(Account, $"198.51.100.{i}", null)).ShouldBe(100);

        waits.MayTry(Account, Home, null).ShouldBeFalse();
        waits.MayTry(Account, Home, "known").ShouldBeTrue();
        clock.Advance(TimeSpan.FromMinutes(1));
        waits.MayTry(Account, Home, null).ShouldBeTrue();
    }

    public void Dispose() => waits.Dispose();

    private int Tries(int times, string network) => Enumerable.Range(0, times).Count(_ => waits.MayTry(Account, network, null));
}
