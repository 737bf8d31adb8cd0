using PaymentPortal.Support.Api;
using Shouldly;
using Xunit;

namespace PaymentPortal.Api.Once;

public sealed class AnswerOnceTests(ApiPortal portal) : IClassFixture<ApiPortal>
{
    private readonly ApiClient api = portal.Client;

    private static string Body(string reference) => ApiBodies.Smallest.Replace("INV-2026-0042", reference, StringComparison.Ordinal);

    [Fact]
    public async Task Same_call_again_gets_the_first_answer_byte_for_byte()
    {
        var first = await api.PostAsync("payment-requests", Body("ONCE-1"), ("Idempotency-Key", "once-1"));
        var again = await api.PostAsync("payment-requests", Body("ONCE-1"), ("Idempotency-Key", "\"once-1\""));
        var reordered = await api.PostAsync("payment-requests", """{"amount":{"currency":"EUR","value":12950},"description":"Hausratversicherung 2026","reference":"ONCE-1"}""", ("Idempotency-Key", "once-1"));

        first.Status.ShouldBe(201, first.Text);
        first.Header("Idempotent-Replayed").ShouldBeNull();
        foreach (var replay in new[] { again, reordered })
        {
            (replay.Status, replay.Text).ShouldBe((201, first.Text));
            replay.Header("Idempotent-Replayed").ShouldBe("true");
            (replay.Header("Location"), replay.Header("ETag"), replay.Header("Content-Type")).ShouldBe((first.Header("Location"), first.Header("ETag"), first.Header("Content-Type")));
        }
    }

    [Fact]
    public async Task Key_with_another_body_is_refused_and_means_nothing_at_another_address()
    {
        var made = await api.PostAsync("payment-requests", Body("ONCE-2"), ("Idempotency-Key", "once-2"));

        var other = await api.PostAsync("payment-requests", Body("ONCE-3"), ("Idempotency-Key", "once-2"));
        (other.Status, other.Code).ShouldBe((422, "idempotency-key-reused"));
        (await api.PatchAsync($"payment-requests/{made.Json["id"]}", """{ "description": "neu" }""", ("Idempotency-Key", "once-2"))).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Repeated_change_replays_although_its_version_has_passed()
    {
        var made = await api.PostAsync("payment-requests", Body("ONCE-4"));
        var path = $"payment-requests/{made.Json["id"]}";

        var first = await api.PatchAsync(path, """{ "description": "neu" }""", ("Idempotency-Key", "once-4"), ("If-Match", made.Header("ETag")!));
        var again = await api.PatchAsync(path, """{ "description": "neu" }""", ("Idempotency-Key", "once-4"), ("If-Match", made.Header("ETag")!));

        first.Status.ShouldBe(200, first.Text);
        (again.Status, again.Text).ShouldBe((200, first.Text));
    }

    [Fact]
    public async Task Refused_call_may_be_put_right_under_its_key()
    {
        (await api.PostAsync("payment-requests", """{ "reference": "ONCE-5" }""", ("Idempotency-Key", "once-5"))).Status.ShouldBe(422);

        (await api.PostAsync("payment-requests", Body("ONCE-5"), ("Idempotency-Key", "once-5"))).Status.ShouldBe(201);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\"\"")]
    [InlineData("a\u007f")]
    public async Task Key_that_cannot_be_kept_is_refused(string key)
    {
        var answer = await api.PostAsync("payment-requests", Body("ONCE-6"), ("Idempotency-Key", key));

        (answer.Status, answer.Code).ShouldBe((400, "invalid-idempotency-key"));
    }

    [Fact]
    public async Task Key_has_at_most_255_characters()
    {
        (await api.PostAsync("payment-requests", Body("ONCE-7"), ("Idempotency-Key", new string('k', 256)))).Status.ShouldBe(400);
        (await api.PostAsync("payment-requests", Body("ONCE-7"), ("Idempotency-Key", new string('k', 255)))).Status.ShouldBe(201);
    }

    [Fact]
    public async Task Hundred_calls_at_once_make_one_request()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => api.PostAsync("payment-requests", Body("ONCE-8"), ("Idempotency-Key", "once-8"))));

        answers.ShouldAllBe(answer => answer.Status == 201 || answer.Status == 409);
        answers.Where(answer => answer.Status == 201).Select(answer => answer.Text).Distinct().ShouldHaveSingleItem();
        answers.Where(answer => answer.Status == 409).ShouldAllBe(answer => answer.Code == "idempotency-key-in-use" && answer.Header("Retry-After") == "1");
        (await api.GetAsync("payment-requests?reference=ONCE-8")).Json["data"]!.AsArray().Count.ShouldBe(1);
    }
}
