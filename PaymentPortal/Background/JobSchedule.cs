using PaymentPortal.Api.Once;
using PaymentPortal.Attention;
using PaymentPortal.Brands.Accounts;
using PaymentPortal.Identity.ApiKeys;
using PaymentPortal.Imports;
using PaymentPortal.PaymentRequests;
using PaymentPortal.PaymentRequests.Timeline;
using PaymentPortal.Payments;
using PaymentPortal.Payments.Ledger;
using PaymentPortal.Payments.Reconciliation;
using PaymentPortal.Payments.Reconciliation.Matching;
using PaymentPortal.Payments.Redirects;
using PaymentPortal.Webhooks;

namespace PaymentPortal.Background;

/// <summary>All recurring work on one page.</summary>
public static class JobSchedule
{
    public static void AddJobs(this IServiceCollection services)
    {
        services.Every<ClearUpAttemptsJob>(TimeSpan.FromSeconds(5));
        services.Every<ClearUpRefundsJob>(TimeSpan.FromSeconds(5));
        services.Every<ExpirePaymentRequestsJob>(TimeSpan.FromSeconds(15));
        services.Every<WriteKeyUsesJob>(TimeSpan.FromSeconds(10));
        services.Every<MatchWaitingLines>(TimeSpan.FromSeconds(10));
        services.Every<TidyStatements>(TimeSpan.FromMinutes(1));
        services.Every<FindCasesJob>(TimeSpan.FromMinutes(1));
        services.Every<TidyImportsJob>(TimeSpan.FromSeconds(30));
        services.Every<RefreshProviderMethodsJob>(TimeSpan.FromMinutes(5));
        services.Every<AnchorTimelinesJob>(TimeSpan.FromHours(1));
        services.Every<ForgetRedirectsJob>(TimeSpan.FromHours(1));
        services.Every<ForgetWebhooksJob>(TimeSpan.FromHours(1));
        services.Every<ClearIdempotentAnswersJob>(TimeSpan.FromHours(1));
        services.Every<VerifyBooksJob>(TimeSpan.FromDays(1));
    }

    private static void Every<TJob>(this IServiceCollection services, TimeSpan pause)
        where TJob : class, IJob => services.AddSingleton<IHostedService>(provider => new JobRunner(
            provider.GetRequiredService<TJob>(),
            pause,
            provider.GetRequiredService<IHostApplicationLifetime>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<JobRunner>>()));
}
