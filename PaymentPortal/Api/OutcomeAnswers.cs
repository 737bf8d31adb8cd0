using PaymentPortal.Api.Problems;
using PaymentPortal.Primitives;

namespace PaymentPortal.Api;

/// <summary>Turns what a use case says into an answer.</summary>
public static class OutcomeAnswers
{
    /// <summary>The answer of what was done; the problem of what was refused.</summary>
    public static IResult ToAnswer<T>(this Outcome<T> outcome, Func<T, IResult> done) => outcome is Outcome<T>.Done { Value: var value } ? done(value) : ApiProblem.Of(outcome.Reason!);
}
