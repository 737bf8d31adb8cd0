using Microsoft.Extensions.Options;
using PaymentPortal.Components;
using PaymentPortal.Components.Kit;
using PaymentPortal.Data;
using PaymentPortal.Identity;
using PaymentPortal.Messaging.Email;
using PaymentPortal.Messaging.Sms;
using PaymentPortal.PaymentRequests;
using PaymentPortal.Messaging.Templates;
using PaymentPortal.Primitives;

namespace PaymentPortal.Messaging;

/// <summary>What is said to the payer.</summary>
public static class MessagingSlice
{
    public static void AddMessaging(this IServiceCollection services)
    {
        services.AddSingleton<IConsequence, OrderMessages>();
        services.AddSingleton<IConsequence, CallOffMessages>();
        services.AddSingleton<IConsequence, RewordMessages>();
        services.AddSingleton<OrderMessage>();
        services.AddSingleton<CallOffMessage>();
        services.AddSingleton<MailWords>();
        services.AddSingleton<MessageWords>();
        services.AddSingleton<RenderMessage>();
        services.AddSingleton<OrderStaffMail>();
        services.AddSingleton<PreviewMessage>();
        services.AddSingleton<ListMessages>();
        services.AddSingleton<ReadMessage>();
        services.AddSingleton<ListMailbox>();
        services.AddSingleton(new NavEntry(Urls.Mailbox, "Nav.Mailbox", Glyphs.Inbox, Permissions.ReadMailbox) { Order = 40 });
        AddEmail(services);
        AddSms(services);
        AddSending(services);
    }

    private static void AddSms(IServiceCollection services)
    {
        services.AddOptions<SmsOptions>().BindConfiguration("Sms").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<SmsWords>();
        services.AddSingleton<PreviewSms>();
        services.AddSingleton<GuardSms>();
        services.AddSingleton<IGuardMessages>(provider => provider.GetRequiredService<GuardSms>());
        services.AddSingleton<IMessageChannel, LocalPhone>();
    }

    private static void AddEmail(IServiceCollection services)
    {
        services.AddOptions<SmtpOptions>().BindConfiguration("Smtp").ValidateOnStart();
        services.AddSingleton<IValidateOptions<SmtpOptions>, SmtpOptions.Rules>();
        services.AddSingleton<EmailSender>();
        services.AddSingleton<SmtpPool>();
        services.AddSingleton<LocalMailbox>();
        services.AddSingleton<SmtpChannel>();
        services.AddSingleton<IMessageChannel>(provider => provider.GetRequiredService<IOptions<SmtpOptions>>().Value.Host.Length > 0
            ? provider.GetRequiredService<SmtpChannel>()
            : provider.GetRequiredService<LocalMailbox>());
    }

    private static void AddSending(IServiceCollection services)
    {
        services.AddSingleton<ParkLostMessages>();
        services.AddSingleton<TakeUpMessages>();
        services.AddSingleton<DeliverMessage>();
        services.AddSingleton<MessageDispatcher>();
        services.AddHostedService(provider => provider.GetRequiredService<MessageDispatcher>());
    }
}
