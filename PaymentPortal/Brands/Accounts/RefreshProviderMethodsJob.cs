using Microsoft.EntityFrameworkCore;
using PaymentPortal.Background;
using PaymentPortal.Data;
using PaymentPortal.Primitives;
using PaymentPortal.Providers.Accounts;

namespace PaymentPortal.Brands.Accounts;

/// <summary>Reads once a day what the providers offer on the brands' accounts, and soon again after one gave no answer, because methods and limits change at the provider without a word.</summary>
public sealed partial class RefreshProviderMethodsJob(IDbContextFactory<PaymentPortalDbContext> contexts, CheckProvider check, TimeProvider clock, ILogger<RefreshProviderMethodsJob> log) : IJob
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(15);

    public async Task Run(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var (old, silent) = (now - Kept, now - Soon);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var due = await (
            from account in db.Set<ProviderAccount>().AsNoTracking()
            join brand in db.Brands on account.BrandId equals brand.Id
            where account.CheckedAt == null || account.CheckedAt <= old || (account.CheckFault == ProviderAccount.Unreachable && account.CheckedAt <= silent)
            orderby account.CheckedAt
            select new { brand.Key, account.Provider, account.State }).ToListAsync(cancel);
        foreach (var one in due)
        {
            var outcome = await check.Run(one.Key, one.Provider, Actor.Portal, cancel);
            if (outcome.Reason is { } reason)
            {
                Log.NotChecked(log, one.Provider, one.Key, reason.Code);
            }
            else if (one.State == ProviderAccountState.Connected && outcome.ValueOrDefault is { State: ProviderAccountState.Refused, CheckFault: var fault })
            {
                Log.Refused(log, one.Provider, one.Key, fault);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "The account at {Provider} of brand {Brand} could not be checked: {Reason}.")]
        public static partial void NotChecked(ILogger logger, string provider, string brand, string reason);

        [LoggerMessage(Level = LogLevel.Error, Message = "{Provider} refuses the credentials of brand {Brand} ({Fault}); payers are no longer led there.")]
        public static partial void Refused(ILogger logger, string provider, string brand, string? fault);
    }
}
