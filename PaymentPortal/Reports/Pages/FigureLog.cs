namespace PaymentPortal.Reports.Pages;

/// <summary>What cards of figures log.</summary>
internal static partial class FigureLog
{
    [LoggerMessage(Level = LogLevel.Error, Message = "The figures of the card {Card} could not be read.")]
    public static partial void Failed(ILogger logger, string card, Exception exception);
}
