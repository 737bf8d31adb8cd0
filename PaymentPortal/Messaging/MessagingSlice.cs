using PaymentPortal.Data;

namespace PaymentPortal.Messaging;

/// <summary>What is said to the payer.</summary>
public static class MessagingSlice
{
    public static void AddMessaging(this IServiceCollection services)
    {
        services.AddSingleton<IConsequence, OrderMessages>();
        services.AddSingleton<IConsequence, CallOffMessages>();
        services.AddSingleton<ListRequestMessages>();
    }
}
