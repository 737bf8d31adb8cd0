using System.Text.Json;
using PaymentPortal.Support;
using Shouldly;
using Xunit;

namespace PaymentPortal.Webhooks.Signing;

/// <summary>What receivers verify, held against the library that the makers of Standard Webhooks give them.</summary>
public sealed class WebhookSignerTests
{
    // The receiver's clock is set to the moment of the post; everything else is the library's own.
    private const string Verify = """
        const { Webhook } = require("standardwebhooks");
        const cases = JSON.parse(require("fs").readFileSync(0, "utf8"));
        console.log(JSON.stringify(cases.map(one => {
            Date.now = () => (Number(one.headers["webhook-timestamp"]) + one.late) * 1000;
            try { new Webhook(one.secret).verify(one.body, one.headers); return "genuine"; } catch (error) { return error.message; }
        })));
        """;

    private const string VerifyPublicly = """
        const crypto = require("crypto");
        const cases = JSON.parse(require("fs").readFileSync(0, "utf8"));
        console.log(JSON.stringify(cases.map(one => {
            const key = crypto.createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x: Buffer.from(one.secret.slice("whpk_".length), "base64").toString("base64url") }, format: "jwk" });
            const text = Buffer.from(`${one.headers["webhook-id"]}.${one.headers["webhook-timestamp"]}.${one.body}`);
            const signatures = one.headers["webhook-signature"].split(" ").filter(each => each.startsWith("v1a,"));
            return signatures.some(each => crypto.verify(null, text, key, Buffer.from(each.slice(4), "base64"))) ? "genuine" : "forged";
        })));
        """;

    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task Independent_library_verifies_every_post_before_during_and_after_a_rotation()
    {
        await using var scene = await WebhookScene.CreateAsync();
        var endpoint = await scene.EndpointAsync(input => input with { Types = ["payment_request.sent"] });
        var old = (await SecretsAsync(scene, endpoint)).ShouldHaveSingleItem();
        var before = await PostAsync(scene, "BEFORE");
        await scene.Portal.Get<ChangeWebhookEndpoint>().RenewSecret(endpoint.Id, TimeSpan.FromHours(24), WebhookScene.Finance, Cancel);
        var (fresh, second) = (await SecretsAsync(scene, endpoint)) is [var first, var next] ? (first, next) : throw new InvalidOperationException("Two secrets sign during a rotation.");
        var during = await PostAsync(scene, "DURING");
        scene.Portal.Clock.Advance(TimeSpan.FromHours(24));
        var after = await PostAsync(scene, "AFTER");

        second.ShouldBe(old);
        (await VerifyAsync([new(before, old), new(during, old), new(during, fresh), new(after, fresh)])).ShouldAllBe(verdict => verdict == "genuine");
        (await VerifyAsync([new(before, fresh), new(after, old)])).ShouldAllBe(verdict => verdict == "No matching signature found");
    }

    [Fact]
    public async Task Independent_library_refuses_what_was_changed_or_is_stale()
    {
        await using var scene = await WebhookScene.CreateAsync();
        var endpoint = await scene.EndpointAsync(input => input with { Types = ["payment_request.sent"] });
        var secret = (await SecretsAsync(scene, endpoint)).Single();
        var post = await PostAsync(scene, "INV-1");

        var verdicts = await VerifyAsync(
        [
            new(post, secret),
            new(post with { Body = post.Body + " " }, secret),
            new(post with { Headers = new Dictionary<string, string>(post.Headers) { ["webhook-id"] = "evt_other" } }, secret),
            new(post, secret) { Late = 360 },
            new(post, secret) { Late = -360 },
        ]);

        verdicts[0].ShouldBe("genuine");
        verdicts.Skip(1).ShouldAllBe(verdict => verdict != "genuine");
    }

    [Fact]
    public async Task Rotation_without_overlap_ends_the_old_secret_at_once()
    {
        await using var scene = await WebhookScene.CreateAsync();
        var endpoint = await scene.EndpointAsync();
        var old = (await SecretsAsync(scene, endpoint)).Single();

        await scene.Portal.Get<ChangeWebhookEndpoint>().RenewSecret(endpoint.Id, TimeSpan.Zero, WebhookScene.Finance, Cancel);

        (await SecretsAsync(scene, endpoint)).ShouldHaveSingleItem().ShouldNotBe(old);
        (await scene.Portal.Get<ChangeWebhookEndpoint>().RenewSecret(endpoint.Id, TimeSpan.FromDays(8), WebhookScene.Finance, Cancel)).Reason!.Code.ShouldBe("invalid-input");
    }

    /// <summary>Node's own Ed25519; the library reads the HMAC signature beside it and passes over the other.</summary>
    [Fact]
    public async Task Public_key_verifies_too_where_the_endpoint_wants_it_also_during_a_rotation()
    {
        await using var scene = await WebhookScene.CreateAsync();
        var endpoint = await scene.EndpointAsync(input => input with { Types = ["payment_request.sent"], SignsPublicly = true });
        await scene.Portal.Get<ChangeWebhookEndpoint>().RenewSecret(endpoint.Id, TimeSpan.FromHours(24), WebhookScene.Finance, Cancel);
        var keys = scene.Portal.Get<WebhookSecrets>().PublicTextsOf(await scene.FindAsync(endpoint.Id), scene.Portal.Clock.GetUtcNow());
        var post = await PostAsync(scene, "INV-1");

        post.Headers["webhook-signature"].Split(' ').Select(signature => signature.Split(',')[0]).ShouldBe(["v1", "v1a", "v1", "v1a"]);
        keys.Count.ShouldBe(2);
        (await VerifyAsync([.. (await SecretsAsync(scene, endpoint)).Select(secret => new Case(post, secret))])).ShouldAllBe(verdict => verdict == "genuine");
        var verdicts = JsonSerializer.Deserialize<string[]>(await NodePackages.RunAsync("standardwebhooks", "1.1.1", VerifyPublicly, JsonSerializer.Serialize(
            (Case[])[new(post, keys[0]), new(post, keys[1]), new(post with { Body = post.Body + " " }, keys[0])], Web)))!;
        verdicts.ShouldBe(["genuine", "genuine", "forged"]);
    }

    [Fact]
    public void Secrets_differ_by_key_endpoint_and_number_and_are_long_enough()
    {
        var (one, other) = (new WebhookSecrets(new byte[64]), new WebhookSecrets([.. Enumerable.Repeat((byte)1, 64)]));
        var (id, another) = (new Guid("0195a000-0000-7000-8000-000000000001"), new Guid("0195a000-0000-7000-8000-000000000002"));

        new[] { one.TextOf(id, 1), one.TextOf(id, 2), one.TextOf(another, 1), other.TextOf(id, 1) }.Distinct().Count().ShouldBe(4);
        one.TextOf(id, 1).ShouldBe(one.TextOf(id, 1));
        one.KeyOf(id, 1).Length.ShouldBe(32);
    }

    private static async Task<IReadOnlyList<string>> SecretsAsync(WebhookScene scene, WebhookEndpoint endpoint) =>
        (await scene.Portal.Get<RevealWebhookSecrets>().Run(endpoint.Id, WebhookScene.Finance, Cancel)).ValueOrDefault!;

    private static async Task<ReceivedWebhook> PostAsync(WebhookScene scene, string reference)
    {
        await scene.RequestAsync(reference);
        await scene.WorkOffAsync();
        return scene.Sink.Received[^1];
    }

    private static async Task<string[]> VerifyAsync(Case[] cases) =>
        JsonSerializer.Deserialize<string[]>(await NodePackages.RunAsync("standardwebhooks", "1.1.1", Verify, JsonSerializer.Serialize(cases, Web)))!;

    private sealed record Case(IReadOnlyDictionary<string, string> Headers, string Body, string Secret)
    {
        public Case(ReceivedWebhook webhook, string secret)
            : this(webhook.Headers, webhook.Body, secret)
        {
        }

        /// <summary>Seconds that the receiver's clock is ahead.</summary>
        public int Late { get; init; }
    }
}
