using System.Net;
using System.Text;
using Microsoft.Extensions.Time.Testing;
using PaymentPortal.Primitives;
using Shouldly;
using Xunit;

namespace PaymentPortal.Providers.Sandbox;

/// <summary>The adapter against a provider that answers anything.</summary>
public sealed class SandboxProviderTests
{
    private static readonly Guid Attempt = new("0198c0de-0000-7000-8000-000000000001");
    private static readonly ProviderOrder Order = new(
        Attempt, "card", Money.Of(5000, "EUR"), "Nordwind", "R", "D", "de", "https://pay.example/p/x/result", "https://pay.example/providers/sandbox/notifications", DateTimeOffset.UnixEpoch);

    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(200, "<html>Welcome to the hotel</html>")]
    [InlineData(200, "")]
    [InlineData(200, "null")]
    [InlineData(200, "[]")]
    [InlineData(200, "{}")]
    [InlineData(200, """{"id":"sbx_1","merchantReference":"0198c0de-0000-7000-8000-000000000001","status":"capt""")]
    [InlineData(200, """{"id":"sbx_1","merchantReference":"0198c0de-0000-7000-8000-000000000002","status":"open"}""")]
    [InlineData(200, """{"id":"sbx_1","merchantReference":"0198c0de-0000-7000-8000-000000000001","status":"paid"}""")]
    [InlineData(200, """{"id":"sbx_1","merchantReference":"0198c0de-0000-7000-8000-000000000001","status":"captured","captures":[]}""")]
    [InlineData(200, """{"id":"sbx_1","merchantReference":"0198c0de-0000-7000-8000-000000000001","status":"captured","captures":[null]}""")]
    [InlineData(200, """{"id":"sbx_1","merchantReference":"0198c0de-0000-7000-8000-000000000001","status":"captured","captures":[{"id":"c","amount":{"value":0,"currency":"EUR"}}]}""")]
    [InlineData(200, """{"id":"sbx_1","merchantReference":"0198c0de-0000-7000-8000-000000000001","status":"captured","captures":[{"id":"c","amount":{"value":-5000,"currency":"EUR"}}]}""")]
    [InlineData(200, """{"id":"sbx_1","merchantReference":"0198c0de-0000-7000-8000-000000000001","status":"captured","captures":[{"id":"c","amount":{"value":5000,"currency":"XXX"}}]}""")]
    [InlineData(200, """{"id":"sbx_1","merchantReference":"0198c0de-0000-7000-8000-000000000001","status":"captured","captures":[{"id":"c","amount":{"value":50.5,"currency":"EUR"}}]}""")]
    [InlineData(200, """{"id":"sbx_1","merchantReference":"0198c0de-0000-7000-8000-000000000001","status":"captured","captures":[{"id":"c","amount":{"value":9223372036854775807,"currency":"EUR"}}]}""")]
    [InlineData(200, """{"id":"sbx_1","merchantReference":"0198c0de-0000-7000-8000-000000000001","status":"open","captures":[{"id":"c","amount":{"value":5000,"currency":"EUR"}}]}""")]
    [InlineData(204, "")]
    [InlineData(301, "")]
    [InlineData(401, """{"code":"unauthorized"}""")]
    [InlineData(404, "<html>404 Not Found</html>")]
    [InlineData(404, """{"code":"route-not-found"}""")]
    [InlineData(429, """{"code":"too-many-requests"}""")]
    [InlineData(500, """{"code":"payment-not-found"}""")]
    [InlineData(502, "<html>Bad Gateway</html>")]
    [InlineData(504, "")]
    public async Task Nonsense_is_unclear_and_never_guessed(int status, string body)
    {
        var provider = Provider((HttpStatusCode)status, body);

        await Should.ThrowAsync<ProviderUnclearException>(() => provider.Fetch(Attempt, "sbx_1", Cancel));
        await Should.ThrowAsync<ProviderUnclearException>(() => provider.Cancel(Attempt, null, Cancel));
    }

    [Fact]
    public async Task Broken_line_and_silence_are_unclear()
    {
        foreach (var fault in (Exception[])[new HttpRequestException("reset"), new IOException("cut"), new TaskCanceledException("time-out")])
        {
            var provider = Provider(() => throw fault);
            await Should.ThrowAsync<ProviderUnclearException>(() => provider.Start(Order, Cancel));
            await Should.ThrowAsync<ProviderUnclearException>(() => provider.Fetch(Attempt, null, Cancel));
        }
    }

    [Fact]
    public async Task Caller_who_gives_up_is_not_told_that_the_provider_is_silent()
    {
        using var gone = new CancellationTokenSource();
        await gone.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => Provider(() => throw new TaskCanceledException()).Fetch(Attempt, null, gone.Token));
    }

    [Theory]
    [InlineData("invalid-order")]
    [InlineData("method-not-supported")]
    [InlineData("order-differs")]
    public async Task Clear_no_is_a_refusal(string code) =>
        (await Should.ThrowAsync<ProviderRefusedException>(() => Provider(HttpStatusCode.UnprocessableEntity, $$"""{"code":"{{code}}"}""").Start(Order, Cancel))).Reason.ShouldBe(code);

    [Fact]
    public async Task Order_that_was_called_off_before_is_refused() =>
        (await Should.ThrowAsync<ProviderRefusedException>(() => Provider(HttpStatusCode.OK, Payment("cancelled")).Start(Order, Cancel))).Reason.ShouldBe("cancelled");

    [Fact]
    public async Task Order_without_a_page_for_the_payer_is_unclear()
    {
        await Should.ThrowAsync<ProviderUnclearException>(() => Provider(HttpStatusCode.OK, Payment("open")).Start(Order, Cancel));
        await Should.ThrowAsync<ProviderUnclearException>(() => Provider(HttpStatusCode.OK, Payment("open", ",\"checkoutUrl\":\"javascript:alert(1)\"")).Start(Order, Cancel));
    }

    [Fact]
    public async Task Provider_that_has_never_heard_of_it_says_so() =>
        (await Provider(HttpStatusCode.NotFound, """{"code":"payment-not-found"}""").Fetch(Attempt, null, Cancel)).ShouldBe(ProviderState.Unknown);

    [Theory]
    [InlineData("limit", "limit")]
    [InlineData("<script>", null)]
    public async Task Refusal_has_only_reasons_that_are_known(string theirs, string? ours) =>
        (await Provider(HttpStatusCode.OK, Payment("refused", $",\"reason\":\"{theirs}\"")).Fetch(Attempt, null, Cancel)).Reason.ShouldBe(ours);

    private static string Payment(string status, string more = "") => $$"""{"id":"sbx_1","merchantReference":"{{Attempt}}","status":"{{status}}"{{more}}}""";

    private static SandboxProvider Provider(HttpStatusCode status, string body) =>
        Provider(() => new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8) });

    private static SandboxProvider Provider(Func<HttpResponseMessage> answer) => new(
        new Line(answer), new SandboxOptions { BaseAddress = "https://provider.example" }, new SandboxSecrets("secret", new byte[32]), new PublicAddress(() => new Uri("https://pay.example")), new FakeTimeProvider());

    private sealed class Line(Func<HttpResponseMessage> answer) : HttpMessageHandler, IHttpClientFactory
    {
        public HttpClient CreateClient(string name) => new(this, disposeHandler: false);

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(answer());
    }
}
