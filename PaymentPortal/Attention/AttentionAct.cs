using PaymentPortal.Primitives;

namespace PaymentPortal.Attention;

/// <summary>Something that was done about a case; append-only.</summary>
/// <param name="Number">Its place, from 1.</param>
/// <param name="Act">In kebab-case: "opened", "taken", "released", "put-off", "reopened", "settled" by itself, "closed" by hand.</param>
/// <param name="ActorKind">Who did it.</param>
/// <param name="ActorName">Their name; empty for the portal itself.</param>
/// <param name="Note">What they wrote.</param>
/// <param name="At">UTC.</param>
public sealed record AttentionAct(int Number, string Act, ActorKind ActorKind, string ActorName, string? Note, DateTimeOffset At);
