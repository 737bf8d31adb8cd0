using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.Primitives;

namespace PaymentPortal.Api.Once;

/// <summary>Goes along with one call: renders the answer within the unit that does the work, and keeps it there, in the same transaction, when the call has a mark.
/// So there is no moment at which the work is done and the answer is not known.</summary>
/// <typeparam name="TResult">What the use case answers; units of other types are none of ours.</typeparam>
internal sealed class AnsweringCall<TResult>(CallMark? mark, Func<PaymentPortalDbContext, TResult, Task<Answer>> render, Seal seal, TimeProvider clock) : WriteCompanion
{
    private static readonly Refusal Known = new("answered-before", "This call was answered before.");

    private Answer? answer;
    private IdempotentAnswer? before;
    private bool isKept;

    /// <summary>Calls the use case.</summary>
    /// <param name="act">The use case; what it does is one unit of the write door that answers <typeparamref name="TResult"/>.</param>
    /// <returns>The answer; the one given before, when there is one; or why it was refused.</returns>
    public async Task<(Answer? Answer, IdempotentAnswer? Before, Refusal? Refusal)> Run(Func<Task<Outcome<TResult>>> act)
    {
        var outcome = await Accompany(act);
        return before is not null ? (null, before, null)
            : outcome.Reason is { } refusal ? (null, null, refusal)
            : (answer ?? throw new InvalidOperationException($"The use case wrote no unit that answers {typeof(TResult).Name}."), null, null);
    }

    internal override Func<PaymentPortalDbContext, Task<Outcome<T>>> Join<T>(Func<PaymentPortalDbContext, Task<Outcome<T>>> unit) =>
        unit is Func<PaymentPortalDbContext, Task<Outcome<TResult>>> ours ? (Func<PaymentPortalDbContext, Task<Outcome<T>>>)(object)Joined(ours) : unit;

    private Func<PaymentPortalDbContext, Task<Outcome<TResult>>> Joined(Func<PaymentPortalDbContext, Task<Outcome<TResult>>> unit)
    {
        // The units of a call follow each other: when the second is handed to the door, the first is durable.
        isKept = mark is not null && answer is not null;
        return db => Run(db, unit);
    }

    private async Task<Outcome<TResult>> Run(PaymentPortalDbContext db, Func<PaymentPortalDbContext, Task<Outcome<TResult>>> unit)
    {
        // Another node may have answered the same call meanwhile.
        before = mark is null || isKept ? null : await Find(db, mark);
        if (before is not null)
        {
            return Known;
        }

        var outcome = await unit(db);
        if (outcome is Outcome<TResult>.Done { Value: var result })
        {
            answer = await render(db, result);
            if (mark is not null)
            {
                await Keep(db, mark, answer);
            }
        }

        return outcome;
    }

    /// <summary>A use case may go on after its first unit, as a refund does that asks a provider: then the last unit's answer is the one that is given, and kept.</summary>
    private async Task Keep(PaymentPortalDbContext db, CallMark called, Answer given)
    {
        if (isKept && await db.Set<IdempotentAnswer>().SingleOrDefaultAsync(known => known.Id == called.Id) is { } kept)
        {
            kept.Become(given, seal);
        }
        else
        {
            db.Add(IdempotentAnswer.Of(called.Id, await called.Fingerprint(), given, seal, clock.GetUtcNow()));
        }
    }

    /// <summary>The answer that was given to a call before; null for none.</summary>
    public static Task<IdempotentAnswer?> Find(PaymentPortalDbContext db, CallMark mark) =>
        db.Set<IdempotentAnswer>().AsNoTracking().SingleOrDefaultAsync(answer => answer.Id == mark.Id);
}
