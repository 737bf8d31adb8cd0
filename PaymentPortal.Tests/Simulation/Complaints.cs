using Microsoft.Extensions.Logging;

namespace PaymentPortal.Simulation;

/// <summary>What the portal logs as an error. Nothing of the run's own making may lead to one, except the failures that it made on purpose.</summary>
internal sealed class Complaints(World world) : ILoggerProvider, ILogger
{
    public ILogger CreateLogger(string categoryName) => this;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel) && !SimulatedFault.Is(exception))
        {
            world.Break($"the portal logs: {formatter(state, exception)} {exception}");
        }
    }

    public void Dispose()
    {
    }
}
