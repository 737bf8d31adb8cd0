using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using PaymentPortal.Data;
using PaymentPortal.Messaging;
using PaymentPortal.PaymentRequests;
using PaymentPortal.Payments;
using PaymentPortal.Payments.Ledger;
using PaymentPortal.Providers;

namespace PaymentPortal.Simulation.Planted;

/// <summary>Bugs that this kind of program has had elsewhere. None of them is in the product, nor any switch for them: each takes the place of a service.</summary>
internal static class PlantedBugs
{
    public static IReadOnlyList<PlantedBug> All { get; } =
    [
        new("expiry-forgotten", "money is recorded without a look at the expiry", services => services.AddSingleton(provider =>
            ActivatorUtilities.CreateInstance<RecordPayment>(provider, new NothingExpires(provider.GetRequiredService<WriteDoor>())))),
        new("call-off-forgotten", "a request is cancelled, or expires, while its payer is at the provider's page", services => services.AddSingleton<ICallOffAttempts, NobodyCallsOff>()),
        new("janitor-gives-up", "the janitor gives up after an hour", services => AtSave(services, provider => new JanitorGivesUp(provider.GetRequiredService<TimeProvider>()))),
        new("notification-believed", "a notification is believed without fetching the state", services => Provider(services, inner => new CredulousProvider(inner))),
        new("blind-cancel", "a call-off ignores money that had come", services => Provider(services, inner => new BlindCancel(inner))),
        new("refund-sent-twice", "a refund is sent again under another id", services => Provider(services, inner => new NewRefundIds(inner))),
        new("refund-given-up", "silence about a refund is taken for a refusal", services => Provider(services, inner => new SilenceIsRefusal(inner))),
        new("other-key", "money is recorded under another key each time", services => Provider(services, inner => new OtherKeys(inner))),
        new("amount-assumed", "what was ordered is recorded, not what came", services => Provider(services, inner => new OrderedAmounts(inner))),
        new("surplus-dropped", "money that was not due is not kept", services => AtSave(services, _ => new SurplusDropped())),
        new("ledger-forgotten", "money is not booked", services => Replace<IConsequence, BookMoney>(services)),
        new("sent-before-sending", "a message counts as sent before it is", services => Replace<IMessageChannel>(services, inner => new SentBeforeSending(inner))),
        new("sent-again", "a message of unknown fate is sent again", services => Replace<IMessageChannel>(services, inner => new SentAgain(inner))),
        new("new-webhook-id", "a webhook gets a new id on retry", services => Replace<IHttpClientFactory>(services, inner => new NewWebhookIds(inner))),
    ];

    /// <summary>A bug that so many seeds do not find is not found.</summary>
    public const int MostSeeds = 2000;

    /// <summary>The report of the first seed that finds a bug; null when none does.</summary>
    public static async Task<SimulationReport?> FindAsync(PlantedBug bug, int most = MostSeeds)
    {
        for (var seed = 1; seed <= most; seed++)
        {
            if (await Simulation.RunAsync(seed, bug) is { Faults.Count: > 0 } report)
            {
                return report;
            }
        }

        return null;
    }

    private static void Provider(IServiceCollection services, Func<IPaymentProvider, IPaymentProvider> around) => Replace(services, around);

    /// <summary>Puts another in front of the one that was registered last.</summary>
    private static void Replace<T>(IServiceCollection services, Func<T, T> around)
        where T : class
    {
        var last = services.Last(service => service.ServiceType == typeof(T));
        services.Remove(last);
        services.AddSingleton(around((T)last.ImplementationInstance!));
    }

    private static void Replace<TService, TGone>(IServiceCollection services) =>
        services.Remove(services.Single(service => service.ServiceType == typeof(TService) && service.ImplementationType == typeof(TGone)));

    private static void AtSave(IServiceCollection services, Func<IServiceProvider, IInterceptor> make) => services.ConfigureDbContext<SqliteDbContext>((provider, options) => options.AddInterceptors(make(provider)));
}
