using System.Threading.Channels;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;

namespace PaymentPortal.Background;

public sealed class DispatcherTests
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);
    private readonly FakeTimeProvider clock = new();

    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task Works_until_nothing_is_due_and_again_when_woken()
    {
        using var worker = new Worker(clock, more: 2);
        await worker.StartAsync(Cancel);

        await worker.LooksAsync(3);
        worker.Wake();
        await worker.LooksAsync(1);

        await worker.StopAsync(Cancel);
        worker.Looked.Reader.TryRead(out _).ShouldBeFalse();
    }

    [Fact]
    public async Task Wake_up_before_it_sleeps_is_not_lost()
    {
        using var worker = new Worker(clock, more: 0);
        worker.Wake();
        worker.Wake();
        await worker.StartAsync(Cancel);

        await worker.LooksAsync(2);

        await worker.StopAsync(Cancel);
    }

    [Fact]
    public async Task Failure_is_survived()
    {
        using var worker = new Worker(clock, more: 0) { Fails = true };
        await worker.StartAsync(Cancel);
        await worker.LooksAsync(1);
        worker.Fails = false;
        worker.Wake();

        await worker.LooksAsync(1);

        await worker.StopAsync(Cancel);
    }

    private sealed class Worker(FakeTimeProvider clock, int more) : Dispatcher(Pause, clock, NullLogger.Instance)
    {
        private int left = more;

        public Channel<bool> Looked { get; } = Channel.CreateUnbounded<bool>();

        public bool Fails { get; set; }

        public async Task LooksAsync(int times)
        {
            for (var i = 0; i < times; i++)
            {
                await Looked.Reader.ReadAsync(Cancel);
            }
        }

        protected override Task<bool> Work(CancellationToken cancel)
        {
            Looked.Writer.TryWrite(true);
            return Fails ? throw new InvalidOperationException("planted") : Task.FromResult(left-- > 0);
        }
    }
}
