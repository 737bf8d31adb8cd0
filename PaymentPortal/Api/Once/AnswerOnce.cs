using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using PaymentPortal.Api.Problems;
using PaymentPortal.Data;
using PaymentPortal.Primitives;

namespace PaymentPortal.Api.Once;

/// <summary>Carries out calls that change something. With an idempotency key a call has one effect however often it comes: its first answer is kept for <see cref="Kept"/> and given again.
/// A call that was refused changed nothing and may be put right under the same key.</summary>
public sealed class AnswerOnce(IDbContextFactory<PaymentPortalDbContext> contexts, Seal seal, TimeProvider clock)
{
    /// <summary>How long a key is remembered.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    private static readonly ApiProblem OtherBody = new(StatusCodes.Status422UnprocessableEntity, "idempotency-key-reused", "This idempotency key was used for another body. Take a new key for a new call.");

    private static readonly ApiProblem Running = new(StatusCodes.Status409Conflict, "idempotency-key-in-use", "The first call with this idempotency key is still running.") { RetryAfter = TimeSpan.FromSeconds(1) };

    private static readonly ApiProblem Sealed = new(StatusCodes.Status409Conflict, "answer-lost", "This call was carried out, but its answer was sealed with a key that this installation no longer has. Read the resource.");

    private readonly ConcurrentDictionary<string, bool> running = new(StringComparer.Ordinal);

    /// <summary>Carries out a call.</summary>
    /// <param name="http">The call.</param>
    /// <param name="body">Its body; empty for none.</param>
    /// <param name="act">The use case.</param>
    /// <param name="render">What goes over the wire; runs within the use case's unit, so it reads little and writes nothing.</param>
    public Task<IResult> Run<T>(HttpContext http, ReadOnlyMemory<byte> body, Func<Task<Outcome<T>>> act, Func<PaymentPortalDbContext, T, Task<Answer>> render) =>
        Run(http, key => CallMark.Of(http, key, body), act, render);

    /// <summary>Carries out a call whose body streams in. The use case reads it to its end before it writes the unit that is answered.</summary>
    /// <inheritdoc cref="Run{T}(HttpContext, ReadOnlyMemory{byte}, Func{Task{Outcome{T}}}, Func{PaymentPortalDbContext, T, Task{Answer}})"/>
    public Task<IResult> Run<T>(HttpContext http, HashedBody body, Func<Task<Outcome<T>>> act, Func<PaymentPortalDbContext, T, Task<Answer>> render) =>
        Run(http, key => CallMark.Of(http, key, body), act, render);

    private async Task<IResult> Run<T>(HttpContext http, Func<string, CallMark> markOf, Func<Task<Outcome<T>>> act, Func<PaymentPortalDbContext, T, Task<Answer>> render)
    {
        if (IdempotencyKey.Read(http.Request.Headers[IdempotencyKey.Header], out var key) is { } problem)
        {
            return problem;
        }

        if (key is null)
        {
            return await Act(null, act, render);
        }

        var mark = markOf(key);
        var name = Convert.ToBase64String(mark.Id);
        if (!running.TryAdd(name, true))
        {
            return Running;
        }

        try
        {
            await using var db = await contexts.CreateDbContextAsync(http.RequestAborted);
            return await AnsweringCall<T>.Find(db, mark) is { } before ? await Again(before, mark) : await Act(mark, act, render);
        }
        finally
        {
            running.TryRemove(name, out _);
        }
    }

    private async Task<IResult> Act<T>(CallMark? mark, Func<Task<Outcome<T>>> act, Func<PaymentPortalDbContext, T, Task<Answer>> render)
    {
        var (answer, before, refusal) = await new AnsweringCall<T>(mark, render, seal, clock).Run(act);
        return before is not null ? await Again(before, mark!) : refusal is not null ? ApiProblem.Of(refusal) : answer!;
    }

    private async Task<IResult> Again(IdempotentAnswer before, CallMark mark) => !(await mark.Fingerprint()).SequenceEqual(before.Fingerprint) ? OtherBody : before.Replay(seal) is { } answer ? answer : Sealed;
}
