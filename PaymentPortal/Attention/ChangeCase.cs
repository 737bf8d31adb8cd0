using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.Identity;
using PaymentPortal.Primitives;

namespace PaymentPortal.Attention;

/// <summary>What staff do with a case besides settling what it is about: take it, put it off, close it, take that back.</summary>
public sealed class ChangeCase(WriteDoor door, TimeProvider clock)
{
    private static readonly Refusal NotFound = new("case-not-found", "There is no such case.");
    private static readonly Refusal InThePast = new("in-the-past", "Choose a moment in the future.");
    private static readonly TimeSpan Furthest = TimeSpan.FromDays(366);

    /// <summary>The actor sees to it.</summary>
    public Task<Outcome<AttentionCase>> Take(Guid id, Actor actor, CancellationToken cancel) => Change(id, actor, (one, now) => one.Assign(actor, actor, now), cancel);

    /// <summary>Nobody sees to it any more.</summary>
    public Task<Outcome<AttentionCase>> Release(Guid id, Actor actor, CancellationToken cancel) => Change(id, actor, (one, now) => one.Assign(null, actor, now), cancel);

    /// <summary>It comes back at that moment, at most a year from now.</summary>
    public async Task<Outcome<AttentionCase>> PutOff(Guid id, DateTimeOffset until, Actor actor, CancellationToken cancel) =>
        until <= clock.GetUtcNow() || until > clock.GetUtcNow() + Furthest ? InThePast : await Change(id, actor, (one, now) => one.PutOff(until, actor, now), cancel);

    /// <summary>Nothing is left to do.</summary>
    /// <param name="note">Why; at most 500 characters.</param>
    public async Task<Outcome<AttentionCase>> Close(Guid id, string? note, Actor actor, CancellationToken cancel)
    {
        var faults = new FaultList();
        var why = faults.Text("/note", note, AttentionCase.LongestNote, required: false);
        return faults.Any ? Refusal.OfFaults(faults.All) : await Change(id, actor, (one, now) => one.Close("closed", actor, why.Length == 0 ? null : why, now), cancel);
    }

    /// <summary>There is something left to do after all.</summary>
    public Task<Outcome<AttentionCase>> Reopen(Guid id, Actor actor, CancellationToken cancel) => Change(id, actor, (one, now) => one.Reopen(actor, now), cancel);

    private async Task<Outcome<AttentionCase>> Change(Guid id, Actor actor, Action<AttentionCase, DateTimeOffset> act, CancellationToken cancel) =>
        actor.Lacks(Permissions.WriteRequests) is { } refusal ? refusal : await door.Write<AttentionCase>(async db =>
        {
            if (await db.Set<AttentionCase>().SingleOrDefaultAsync(one => one.Id == id, cancel) is not { } one)
            {
                return NotFound;
            }

            act(one, clock.GetUtcNow());
            return one;
        }, cancel);
}
