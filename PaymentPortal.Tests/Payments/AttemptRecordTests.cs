using CsCheck;
using PaymentPortal.PaymentRequests;
using PaymentPortal.PaymentRequests.Timeline;
using PaymentPortal.Payments.Ledger;
using PaymentPortal.Primitives;
using PaymentPortal.Providers;
using Shouldly;
using Xunit;

namespace PaymentPortal.Payments;

/// <summary>Whatever a provider says, in whatever order and however often: money is neither lost nor counted twice, and what has ended stays ended.</summary>
public sealed class AttemptRecordTests
{
    private const long Due = 5000;
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan PayableFor = TimeSpan.FromHours(10);

    private static readonly ProviderPhase[] Phases =
        [ProviderPhase.Unknown, ProviderPhase.Open, ProviderPhase.Pending, ProviderPhase.Pending, ProviderPhase.Refused, ProviderPhase.Cancelled, ProviderPhase.Expired];

    private static readonly Gen<ProviderCapture> AnyCapture =
        from number in Gen.Int[1, 4]
        from value in Gen.Frequency((6, Gen.Const(Due)), (1, Gen.Const(1L)), (1, Gen.Const(Due + 1)))
        from currency in Gen.Frequency((8, Gen.Const("EUR")), (1, Gen.Const("CHF")))
        from back in Gen.Frequency((5, Gen.Const(false)), (1, Gen.Const(true)))
        select new ProviderCapture($"cap_{number}", value, currency, back);

    private static readonly Gen<ProviderState> AnyState = Gen.Frequency(
        (3, AnyCapture.Array[1, 3].Select(captures => new ProviderState(ProviderPhase.Captured, [.. captures.DistinctBy(capture => capture.Id)]))),
        (2, Gen.Int[0, Phases.Length - 1].Select(phase => new ProviderState(Phases[phase], []))));

    private static readonly Gen<Word> AnyWord =
        from attempt in Gen.Int[0, 2]
        from state in AnyState
        from minutes in Gen.Int[0, 120]
        select new Word(attempt, state, TimeSpan.FromMinutes(minutes));

    [Fact]
    public void Any_words_in_any_order_count_each_piece_of_money_once() => AnyWord.Array[1, 12].Sample(words => Check(words), iter: 1500);

    [Fact]
    public void Words_said_twice_change_nothing() => AnyWord.Array[1, 8].Sample(words => Check([.. words.SelectMany(word => (Word[])[word, word with { After = TimeSpan.Zero }])]), iter: 500);

    private static bool Check(Word[] words)
    {
        var now = Start;
        var request = Sent();
        var attempts = new PaymentAttempt?[3];
        var payments = new List<Payment>();
        foreach (var (number, state, after) in words)
        {
            now += after;
            if (attempts[number] is null && (attempts.Any(attempt => attempt is { IsLive: true }) || !Begin(request, attempts, number, now)))
            {
                continue;
            }

            var attempt = attempts[number]!;
            var ended = attempt.IsLive ? (PaymentAttemptState?)null : attempt.State;
            var status = request.Status;
            var before = payments.Count;

            // A provider's ids are its own for each payment.
            var own = state with { Captures = [.. state.Captures.Select(capture => capture with { Id = $"{number}/{capture.Id}" })] };
            var record = new AttemptRecord(attempt, request, payments, now);
            payments.AddRange(record.Apply(own, PaymentAttemptState.Cancelled).ToList());
            record.TakeBack(own);
            record.WinBack(own, othersAreGone: false);

            own.Captures.ShouldAllBe(capture => payments.Count(payment => payment.ProviderPaymentId == capture.Id) == 1);
            if (ended is not null && payments.Count == before)
            {
                attempt.State.ShouldBe(ended.Value);
            }

            if (status is PaymentRequestStatus.Paid)
            {
                request.Status.ShouldBeOneOf(PaymentRequestStatus.Paid, PaymentRequestStatus.ChargedBack);
            }
        }

        CheckBooks(request, payments);
        return true;
    }

    private static void CheckBooks(PaymentRequest request, List<Payment> payments)
    {
        var settled = payments.Where(payment => payment.Kind == PaymentKind.Settlement).ToList();
        settled.Count.ShouldBeLessThanOrEqualTo(1);
        settled.Sum(payment => payment.AmountValue).ShouldBe(request.AmountPaid);
        request.AmountPaid.ShouldBeOneOf(0, Due);
        payments.Where(payment => payment.Kind == PaymentKind.Surplus).ShouldAllBe(payment => payment.SurplusReason != null);
        TimelineChain.FindBreak(request, request.Told).ShouldBeNull();

        var postings = request.Told.SelectMany(entry => LedgerPosting.Of(entry, "EUR")).ToList();
        foreach (var currency in postings.GroupBy(posting => posting.CurrencyCode))
        {
            currency.Sum(posting => posting.Amount).ShouldBe(0);
            var kept = payments.Where(payment => payment.CurrencyCode == currency.Key && payment.ChargedBackAt is null).Sum(payment => payment.AmountValue);
            currency.Where(posting => posting.Account == LedgerAccount.Clearing).Sum(posting => posting.Amount).ShouldBe(kept);
        }
    }

    private static bool Begin(PaymentRequest request, PaymentAttempt?[] attempts, int number, DateTimeOffset now)
    {
        var id = Ids.New(now);
        if (request.StartAttempt(id, "card", "sandbox", now) is not null)
        {
            return false;
        }

        attempts[number] = PaymentAttempt.Start(id, request.Id, request.Version, "card", new ProviderAtHand("sandbox"), request.AmountDue, "Nordwind", "de", now);
        return true;
    }

    private static PaymentRequest Sent()
    {
        var details = new PaymentRequestDetails { Reference = "R", Description = "D", Amount = new Money(Due, Currency.Eur), BrandId = Ids.New(Start), ExpiresAt = Start + PayableFor };
        var request = PaymentRequest.Create(details, Ids.New(Start), [1], null, Actor.Portal, Start);
        request.Send([], Actor.Portal, Start);
        return request;
    }

    private sealed record Word(int Attempt, ProviderState State, TimeSpan After);
}
