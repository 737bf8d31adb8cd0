using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using PaymentPortal.Brands;
using PaymentPortal.Data;
using PaymentPortal.Messaging;
using PaymentPortal.Primitives;
using PaymentPortal.Providers;
using PaymentPortal.Simulation.Outside;
using PaymentPortal.Support.Apps;
using PaymentPortal.Webhooks;

namespace PaymentPortal.Simulation;

/// <summary>One life of the portal between two crashes: all of its services, made anew, on the database that the last one left. Nothing listens and no background work runs; the loop calls it.</summary>
internal sealed class Node
{
    private static readonly Lazy<IServiceCollection> Registered = new(Register);

    // Kept from life to life only because they compile their queries; what they remember they hold against the database each time.
    private static readonly BrandsAtHand Brands = new();
    private static readonly WantedEvents Wanted = new();

    private readonly ServiceProvider services;
    private readonly Dictionary<Type, object> known = [];

    public Node(World world)
    {
        Clock = new FakeTimeProvider(world.Now);
        var mine = new ServiceCollection();
        foreach (var service in Registered.Value)
        {
            ((ICollection<ServiceDescriptor>)mine).Add(service);
        }

        mine.PostConfigure<DatabaseOptions>(options => options.ConnectionString = world.ConnectionString);
        mine.AddSingleton<TimeProvider>(Clock);
        mine.AddSingleton<WriteDoor>(provider => new SimulatedDoor(world.ConnectionString, connection =>
            new DbContextOptionsBuilder<SqliteDbContext>(provider.GetRequiredService<DbContextOptions<SqliteDbContext>>()).UseSqlite(connection).Options));
        mine.AddSingleton<IPaymentProvider>(new SimulatedProvider(world));
        mine.AddSingleton<IMessageChannel>(new SimulatedMail(world));
        mine.AddSingleton<IHttpClientFactory>(new SimulatedReceiver(world));
        mine.AddSingleton<ILoggerProvider>(new Complaints(world));
        mine.AddSingleton(Brands);
        mine.AddSingleton(Wanted);
        world.Bug?.Plant(mine);
        services = mine.BuildServiceProvider();
        Door = (SimulatedDoor)services.GetRequiredService<WriteDoor>();
    }

    public FakeTimeProvider Clock { get; }

    public SimulatedDoor Door { get; }

    /// <summary>One of the services. Asked for once only: a container that is asked again begins to compile, which is of no use to a life this short.</summary>
    public T Get<T>()
        where T : notnull => (T)(known.TryGetValue(typeof(T), out var service) ? service : known[typeof(T)] = services.GetRequiredService<T>());

    private static ServiceCollection Register()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(Money).Assembly.GetName().Name,
            ContentRootPath = AppBuild.ContentRoot,
            EnvironmentName = Environments.Staging,
        });
        var settings = new AppSettings { Environment = Environments.Staging }.Named(new Uri("https://pay.example"), Disk.Folder.FullName);
        builder.Configuration.AddInMemoryCollection(settings.ToDictionary(setting => setting.Key, setting => (string?)setting.Value));
        builder.AddPaymentPortal();
        builder.Logging.ClearProviders();
        var all = new ServiceCollection();
        foreach (var service in builder.Services)
        {
            ((ICollection<ServiceDescriptor>)all).Add(service);
        }

        return all;
    }
}
