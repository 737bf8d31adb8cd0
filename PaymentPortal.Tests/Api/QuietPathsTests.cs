using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PaymentPortal.Checkout;
using PaymentPortal.Primitives;
using PaymentPortal.Providers;
using Shouldly;
using Xunit;

#pragma warning disable CA1848, CA2254 // Planted lines need no generated messages.

namespace PaymentPortal.Api;

public sealed class QuietPathsTests
{
    [Fact]
    public async Task No_link_gets_into_the_log_even_when_everything_is_logged()
    {
        var cancel = Xunit.TestContext.Current.CancellationToken;
        using var log = new Everything();
        await using var scene = await PayerScene.StartAsync(
            services => services.AddLogging(logging => logging.AddProvider(log)),
            settings: new Dictionary<string, string>
            {
                ["Logging:LogLevel:Default"] = "Trace", ["Logging:LogLevel:Microsoft"] = "Trace", ["Logging:LogLevel:Microsoft.AspNetCore"] = "Trace", ["Logging:LogLevel:Microsoft.AspNetCore.Hosting.Diagnostics"] = "Trace",
            });
        using var client = scene.Client();
        var request = await scene.Request();
        var token = scene.Token(request);
        string[] paths = ["", "?lang=en", "/result", "/result?by=transfer", "/qr.svg", "/invoice.pdf", "/transfer-qr.png", "/nothing", "x", "/result/%2e%2e"];
        foreach (var path in paths)
        {
            using var answer = await client.GetAsync(Urls.Pay(token) + path, cancel);
        }

        scene.Provider.Fault = new ProviderUnclearException("silence");
        using (var post = await client.PostAsync(Urls.StartPayment(token), new FormUrlEncodedContent([new("method", "card")]), cancel))
        {
            ((int)post.StatusCode).ShouldBe(409);
        }

        var loggers = scene.Get<ILoggerFactory>();
        loggers.CreateLogger("PaymentPortal.Anything").LogTrace("planted here");
        loggers.CreateLogger("Microsoft.AspNetCore.Routing.Anything").LogDebug("planted there");
        log.Lines.ShouldContain(line => line.Contains("planted here", StringComparison.Ordinal));
        log.Lines.ShouldNotContain(line => line.Contains("planted there", StringComparison.Ordinal));
        log.Lines.Where(line => line.Contains(token, StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty();
    }

    private sealed class Everything : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            Lines.Enqueue($"{state}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
