using System.Text;
using PaymentPortal.Support.Api;
using Shouldly;
using Xunit;

namespace PaymentPortal.Api;

/// <summary>What all calls share, on the routes of payment requests.</summary>
public sealed class ApiVersionTests(ApiPortal portal) : IClassFixture<ApiPortal>
{
    private readonly ApiClient api = portal.Client;

    [Theory]
    [InlineData("GET", "no-such-thing", 404, "not-found")]
    [InlineData("POST", "no-such-thing", 404, "not-found")]
    [InlineData("DELETE", "payment-requests/pr_1/no-such-thing", 404, "not-found")]
    [InlineData("PATCH", "payments", 405, "method-not-allowed")]
    [InlineData("DELETE", "payment-requests", 405, "method-not-allowed")]
    [InlineData("PUT", "payment-requests/pr_1", 405, "method-not-allowed")]
    [InlineData("GET", "payment-requests?limit=-1", 400, "invalid-query")]
    [InlineData("GET", "payment-requests?limit=101", 400, "invalid-query")]
    [InlineData("GET", "payment-requests?limit=1e9", 400, "invalid-query")]
    [InlineData("GET", "payment-requests?after=garbage", 400, "invalid-query")]
    [InlineData("GET", "payment-requests?stauts=paid", 400, "invalid-query")]
    [InlineData("GET", "payment-requests?status=paidd", 400, "invalid-query")]
    [InlineData("GET", "payment-requests?createdFrom=yesterday", 400, "invalid-query")]
    [InlineData("GET", "payment-requests?reference=%00", 400, "invalid-query")]
    [InlineData("GET", "payment-requests?q=a&q=b", 400, "invalid-query")]
    public async Task Every_no_is_a_problem(string method, string path, int status, string code)
    {
        var answer = await api.SendAsync(new HttpMethod(method), path, null);

        answer.Status.ShouldBe(status, answer.Text);
        answer.Header("Content-Type").ShouldBe("application/problem+json");
        answer.Code.ShouldBe(code);
        answer.Json["status"]!.GetValue<int>().ShouldBe(status);
        answer.Json["type"]!.GetValue<string>().ShouldBe($"urn:payment-portal:problem:{code}");
        answer.Json["title"]!.GetValue<string>().ShouldNotBeEmpty();
        answer.Json["instance"]!.GetValue<string>().ShouldBe($"/api/v1/{path.Split('?')[0]}");
    }

    [Fact]
    public async Task Wrong_method_names_the_right_ones() => (await api.SendAsync(HttpMethod.Delete, "payment-requests", null)).Header("Allow").ShouldBe("GET, POST");

    [Theory]
    [InlineData("text/xml", "<request/>")]
    [InlineData("application/xml", "<request/>")]
    [InlineData("application/json; charset=utf-16", "{}")]
    [InlineData("application/x-www-form-urlencoded", "a=b")]
    [InlineData(null, "{}")]
    public async Task Only_json_in_utf8_is_read(string? type, string body)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type);

        var answer = await api.SendAsync(HttpMethod.Post, "payment-requests", content);

        (answer.Status, answer.Code).ShouldBe((415, "unsupported-media-type"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Huge_body_is_refused_before_it_is_all_here(bool announced)
    {
        using var content = new StreamContent(new EndlessBlanks(20_000_000));
        content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        content.Headers.ContentLength = announced ? 20_000_000 : null;

        var answer = await api.SendAsync(HttpMethod.Post, "payment-requests", content, ("Expect", "100-continue"));

        (answer.Status, answer.Code).ShouldBe((413, "too-large"));
    }

    [Fact]
    public async Task Reads_carry_a_tag_and_every_answer_what_is_left()
    {
        var answer = await api.GetAsync("payment-requests?limit=2");

        answer.Status.ShouldBe(200, answer.Text);
        answer.Header("ETag").ShouldNotBeNull();
        answer.Header("Cache-Control").ShouldBe("no-store");
        int.Parse(answer.Header("RateLimit-Remaining")!, null).ShouldBeLessThan(int.Parse(answer.Header("RateLimit-Limit")!, null));
        (await api.GetAsync("payment-requests?limit=2", ("If-None-Match", answer.Header("ETag")!))).Status.ShouldBe(304);
    }

    [Fact]
    public async Task Pages_follow_each_other_and_their_cursors_are_good_for_nothing_else()
    {
        for (var number = 0; number < 5; number++)
        {
            (await api.PostAsync("payment-requests", ApiBodies.Smallest.Replace("INV-2026-0042", "PAGE-1", StringComparison.Ordinal))).Status.ShouldBe(201);
        }

        var seen = new List<string>();
        for (string? cursor = ""; cursor is not null;)
        {
            var page = await api.GetAsync($"payment-requests?reference=PAGE-1&limit=2{(cursor.Length == 0 ? "" : $"&after={cursor}")}");
            page.Status.ShouldBe(200, page.Text);
            seen.AddRange(page.Json["data"]!.AsArray().Select(row => row!["id"]!.GetValue<string>()));
            cursor = page.Json["nextCursor"]?.GetValue<string>();
            if (cursor is not null)
            {
                (await api.GetAsync($"payment-requests?reference=PAGE-2&after={cursor}")).Faults.ShouldBe(["after invalid-cursor"]);
            }
        }

        seen.Count.ShouldBe(5);
        seen.ShouldBe(seen.Distinct().OrderDescending(StringComparer.Ordinal));
    }

    /// <summary>A body that says nothing at great length.</summary>
    private sealed class EndlessBlanks(long length) : Stream
    {
        private long rest = length;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var taken = (int)Math.Min(rest, count);
            Array.Fill(buffer, (byte)' ', offset, taken);
            rest -= taken;
            return taken;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
