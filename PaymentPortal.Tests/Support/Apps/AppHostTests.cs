using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;

namespace PaymentPortal.Support.Apps;

public sealed class AppHostTests
{
    [Fact]
    public async Task Portal_answers_on_its_address_with_the_services_of_the_test()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2028, 2, 29, 0, 0, 0, TimeSpan.Zero));
        await using var host = await AppHost.StartAsync(change: services => services.AddSingleton<TimeProvider>(clock));
        using var client = new HttpClient(new SocketsHttpHandler());

        using var answer = await client.GetAsync(new Uri(host.Address, "no-such-page"), Xunit.TestContext.Current.CancellationToken);

        ((int)answer.StatusCode).ShouldBeLessThan(500);
        host.Services.GetRequiredService<TimeProvider>().ShouldBeSameAs(clock);
    }
}
