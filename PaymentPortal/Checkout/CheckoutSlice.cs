using PaymentPortal.Checkout.Visits;

namespace PaymentPortal.Checkout;

/// <summary>What the payer sees.</summary>
public static class CheckoutSlice
{
    public static void AddCheckout(this IServiceCollection services)
    {
        services.AddOptions<CheckoutOptions>().BindConfiguration("Checkout").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<PayerSheet>();
        services.AddSingleton<PayerPages>();
        services.AddSingleton<ReadPayerPage>();
        services.AddSingleton<BrandLanguages>();
        services.AddSingleton<FindLink>();
        services.AddSingleton<OpenLink>();
        services.AddSingleton<MissLimit>();
        services.AddSingleton<AttemptLimit>();
        services.AddSingleton<ShowCheckout>();
        services.AddSingleton<ShowResult>();
        services.AddSingleton<ReadStraight>();
        services.AddSingleton<LeadOn>();
        services.AddSingleton<PostPayment>();
        services.AddSingleton<OpenRedirect>();
        services.AddSingleton<LinkFiles>();
        services.AddSingleton<StatusPictures>();
        services.AddSingleton<BrandFiles>();
        services.AddTransient<PayerMoments>();
        services.AddSingleton<VisitLog>();
        services.AddSingleton<WriteVisits>();
        services.AddSingleton<FindVisits>();
        services.AddSingleton<ListVisits>();
        services.AddHostedService<VisitWriter>();
    }
}
