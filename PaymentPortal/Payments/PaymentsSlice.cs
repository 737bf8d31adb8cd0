using PaymentPortal.Components;
using PaymentPortal.Components.Kit;
using PaymentPortal.Data;
using PaymentPortal.Identity;
using PaymentPortal.PaymentRequests;
using PaymentPortal.Payments.Ledger;
using PaymentPortal.Payments.Transfers;
using PaymentPortal.Primitives;
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
        services.AddSingleton<AnnouncedTransfer>();
        services.AddSingleton<StartPayment>();
        services.AddSingleton<CreateRedirect>();
        services.AddSingleton<FindRedirect>();
        services.AddSingleton<ForgetRedirectsJob>();
        services.AddSingleton<RecordPayment>();
        services.AddSingleton<MarkAsPaid>();
        services.AddSingleton<RefundPayment>();
        services.AddSingleton<DecideRefund>();
        services.AddSingleton<ListRefundWork>();
        services.AddSingleton<MakeTransferBatch>();
        services.AddSingleton<EndTransfer>();
        services.AddSingleton(new NavEntry(Urls.Refunds, "Nav.Refunds", Glyphs.Return, Permissions.MoveMoney) { Order = 55, Texts = typeof(RefundsTexts) });
        services.AddSingleton<RecordRefund>();
        services.AddSingleton<ICallOffAttempts>(provider => provider.GetRequiredService<RecordPayment>());
        services.AddSingleton<IConsequence, BookMoney>();
        services.AddSingleton<VerifyBooks>();
        services.AddSingleton<ClearUpAttemptsJob>();
        services.AddSingleton<VerifyBooksJob>();
        services.AddSingleton<ClearUpRefundsJob>();
    }
}
