using Microsoft.Extensions.DependencyInjection;
using PaymentPortal.Support.Contracts;
using Shouldly;
using Xunit;

namespace PaymentPortal.Providers.Lines;

/// <summary>A line to a provider at its worst, over real sockets.</summary>
public sealed class JsonLineTests
{
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(2);

    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("http")]
    [InlineData("https")]
    public async Task Silence_ends_with_the_limit_also_before_encryption_has_begun(string scheme)
    {
        await using var server = RudeServer.Silent();

        (await Should.ThrowAsync<ProviderUnclearException>(() => Ask(new UriBuilder(server.Address) { Scheme = scheme }.Uri, Short))).Message.ShouldContain("in time");
    }

    [Fact]
    public async Task Line_that_is_cut_after_the_question_is_tried_again_and_then_given_up()
    {
        await using var server = RudeServer.Cutting();

        await Should.ThrowAsync<ProviderUnclearException>(() => Ask(server.Address, TimeSpan.FromMinutes(1)));

        server.Connections.ShouldBe(3);
    }

    [Fact]
    public async Task Answer_of_2_GB_is_given_up_early_and_not_asked_for_again()
    {
        await using var server = RudeServer.Endless(2L * 1024 * 1024 * 1024);

        await Should.ThrowAsync<ProviderUnclearException>(() => Ask(server.Address, TimeSpan.FromMinutes(1)));

        server.Connections.ShouldBe(1);
        server.Sent.ShouldBeLessThan(32 * 1024 * 1024);
    }

    [Fact]
    public async Task Caller_who_gives_up_is_not_told_that_the_provider_is_silent()
    {
        await using var server = RudeServer.Silent();
        using var gone = new CancellationTokenSource();
        await gone.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => Ask(server.Address, Short, gone.Token));
    }

    [Theory]
    [InlineData("https://api.mollie.com", true)]
    [InlineData("http://127.0.0.1:4010/", true)]
    [InlineData("http://api.mollie.com", false)]
    [InlineData("https://user:secret@api.mollie.com", false)]
    [InlineData("api.mollie.com", false)]
    [InlineData("", false)]
    public void Address_of_an_api_is_encrypted_or_on_this_machine(string address, bool isOne) => ProviderLines.IsAddress(address).ShouldBe(isOne);

    private static async Task<JsonAnswer> Ask(Uri address, TimeSpan patience, CancellationToken? cancel = null)
    {
        var services = new ServiceCollection();
        services.AddProviderLine("rude");
        await using var provider = services.BuildServiceProvider();
        return await new JsonLine(provider.GetRequiredService<IHttpClientFactory>(), "rude", patience).Send(() => new HttpRequestMessage(HttpMethod.Get, address), cancel ?? Cancel);
    }
}
