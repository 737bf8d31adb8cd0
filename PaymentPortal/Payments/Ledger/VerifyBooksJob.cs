using PaymentPortal.Background;

namespace PaymentPortal.Payments.Ledger;

/// <summary>Proves the books after each start and every night, so that what does not hold is heard of before anybody asks.</summary>
public sealed partial class VerifyBooksJob(VerifyBooks verify, ILogger<VerifyBooksJob> log) : IJob
{
    public async Task Run(CancellationToken cancel)
    {
        await foreach (var fault in verify.Run(cancel))
        {
            Log.Broken(log, fault.Table, fault.Words);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Critical, Message = "The books do not hold: {Table}: {Fault}")]
        public static partial void Broken(ILogger logger, string table, string fault);
    }
}
