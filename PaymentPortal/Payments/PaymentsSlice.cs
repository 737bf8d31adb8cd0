using PaymentPortal.Data;
using PaymentPortal.PaymentRequests;
using PaymentPortal.Payments.Ledger;
using PaymentPortal.Payments.Redirects;

namespace PaymentPortal.Payments;

/// <summary>Money that came, and how it is made sure that it comes once.</summary>
public static class PaymentsSlice
{
    public static void AddPayments(this IServiceCollection services)
    {
        services.AddSingleton<OfferedMethods>();
        services.AddSingleton<ProviderOrders>();
        services.AddSingleton<ListPayments>();
        services.AddSingleton<PagePayments>();
        services.AddSingleton<ListOfferedMethods>();
        services.AddSingleton<StartPayment>();
        services.AddSingleton<CreateRedirect>();
        services.AddSingleton<FindRedirect>();
        services.AddSingleton<ForgetRedirectsJob>();
        services.AddSingleton<RecordPayment>();
        services.AddSingleton<MarkAsPaid>();
        services.AddSingleton<RefundPayment>();
        services.AddSingleton<RecordRefund>();
        services.AddSingleton<ICallOffAttempts>(provider => provider.GetRequiredService<RecordPayment>());
        services.AddSingleton<IConsequence, BookMoney>();
        services.AddSingleton<VerifyBooks>();
        services.AddSingleton<ClearUpAttemptsJob>();
        services.AddSingleton<VerifyBooksJob>();
        services.AddSingleton<ClearUpRefundsJob>();
    }
}
