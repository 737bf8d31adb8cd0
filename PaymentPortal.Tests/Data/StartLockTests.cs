using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using PaymentPortal.Support;
using Shouldly;
using Xunit;

namespace PaymentPortal.Data;

public sealed class StartLockTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("portal-lock-");
    private readonly Ear log = new();

    private static CancellationToken Token => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task Second_node_waits_for_the_first_and_says_so_once()
    {
        await using var db = Db(folder.FullName);
        var first = await StartLock.Take(db, log, Token);

        var second = StartLock.Take(db, log, Token);
        await Eventually.HoldsAsync(() => !log.Words.IsEmpty, "the wait is told");
        second.IsCompleted.ShouldBeFalse();
        await first.DisposeAsync();

        await (await second.WaitAsync(Eventually.Patience, Token)).DisposeAsync();
        log.Words.ShouldHaveSingleItem().ShouldContain("Another process");
    }

    [Fact]
    public async Task Disk_that_takes_no_lock_stops_the_start_with_its_reason()
    {
        await using var db = Db(Path.Combine(folder.FullName, "missing"));

        await Should.ThrowAsync<DirectoryNotFoundException>(StartLock.Take(db, log, Token).WaitAsync(Eventually.Patience, Token));
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static SqliteDbContext Db(string folder) =>
        new(new DbContextOptionsBuilder<SqliteDbContext>().UseSqlite($"Data Source={Path.Combine(folder, "portal.db")}").Options);

    private sealed class Ear : ILogger
    {
        public ConcurrentQueue<string> Words { get; } = new();

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Words.Enqueue(formatter(state, exception));
    }
}
