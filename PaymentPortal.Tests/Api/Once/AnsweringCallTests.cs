using System.Text;
using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.PaymentRequests;
using PaymentPortal.Primitives;
using PaymentPortal.Support.Apps;
using PaymentPortal.Support.Builders;
using PaymentPortal.Support.Databases;
using Shouldly;
using Xunit;

namespace PaymentPortal.Api.Once;

/// <summary>Effect and answer stand or fall together, on each database and without the protection of one process: every call here is as if made at a node of its own.</summary>
public sealed class AnsweringCallTests
{
    private static readonly CallMark Mark = new([1, 2, 3], [4, 5, 6]);

    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    [Theory, DatabaseData]
    public async Task Many_nodes_that_carry_out_one_call_make_one_request_and_give_one_answer(DatabaseProvider kind)
    {
        await using var portal = await TestPortal.CreateAsync(kind);
        await Some.BrandIn(portal);

        var results = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => Call(portal, Mark))));

        results.Count(result => result.Answer is not null).ShouldBe(1);
        var answer = Encoding.UTF8.GetString(results.Single(result => result.Answer is not null).Answer!.Body.Span);
        results.Where(result => result.Before is not null).Select(result => Encoding.UTF8.GetString(result.Before!.Replay(portal.Get<Seal>())!.Body.Span)).Distinct().ShouldBe([answer]);
        (await portal.ReadAsync(db => db.PaymentRequests.CountAsync(Cancel))).ShouldBe(1);
    }

    [Theory, DatabaseData]
    public async Task Refused_call_keeps_no_answer(DatabaseProvider kind)
    {
        await using var portal = await TestPortal.CreateAsync(kind);
        await Some.BrandIn(portal);

        var result = await Call(portal, Mark, Some.Input with { Reference = "" });

        result.Refusal!.Code.ShouldBe("invalid-input");
        (await portal.ReadAsync(db => db.Set<IdempotentAnswer>().CountAsync(Cancel))).ShouldBe(0);
    }

    [Fact]
    public async Task Answer_that_cannot_be_written_undoes_the_work()
    {
        await using var portal = await TestPortal.CreateAsync();
        await Some.BrandIn(portal);
        var call = new AnsweringCall<PaymentRequest>(Mark, (_, _) => throw new IOException("The disk is gone."), portal.Get<Seal>(), portal.Clock);

        await Should.ThrowAsync<IOException>(() => call.Run(() => Create(portal, Some.Input)));

        (await portal.ReadAsync(db => db.PaymentRequests.CountAsync(Cancel))).ShouldBe(0);
    }

    [Theory, DatabaseData]
    public async Task Key_is_forgotten_after_thirty_days_and_not_before(DatabaseProvider kind)
    {
        await using var portal = await TestPortal.CreateAsync(kind);
        await Some.BrandIn(portal);
        await Call(portal, Mark);

        portal.Clock.Advance(AnswerOnce.Kept);
        await portal.Get<ClearIdempotentAnswersJob>().Run(Cancel);
        (await portal.ReadAsync(db => db.Set<IdempotentAnswer>().CountAsync(Cancel))).ShouldBe(1);

        portal.Clock.Advance(TimeSpan.FromMilliseconds(1));
        await portal.Get<ClearIdempotentAnswersJob>().Run(Cancel);
        (await portal.ReadAsync(db => db.Set<IdempotentAnswer>().CountAsync(Cancel))).ShouldBe(0);
    }

    private static Task<(Answer? Answer, IdempotentAnswer? Before, Refusal? Refusal)> Call(TestPortal portal, CallMark mark, PaymentRequestInput? input = null) =>
        new AnsweringCall<PaymentRequest>(mark, (_, request) => Task.FromResult(Answer.Ok(new { request.Id })), portal.Get<Seal>(), portal.Clock).Run(() => Create(portal, input ?? Some.Input));

    private static Task<Outcome<PaymentRequest>> Create(TestPortal portal, PaymentRequestInput input) =>
        portal.Get<CreatePaymentRequest>().Run(input, new SendChoice([]), null, Some.Agent, Cancel);
}
