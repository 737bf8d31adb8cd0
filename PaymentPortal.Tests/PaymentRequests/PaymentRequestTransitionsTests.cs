using System.Text.RegularExpressions;
using PaymentPortal.Primitives;
using PaymentPortal.Support;
using Shouldly;
using Xunit;

namespace PaymentPortal.PaymentRequests;

public sealed partial class PaymentRequestTransitionsTests
{
    private static readonly PaymentRequestStatus[] Statuses = Enum.GetValues<PaymentRequestStatus>();
    private static readonly PaymentRequestVerb[] Verbs = Enum.GetValues<PaymentRequestVerb>();

    /// <summary>A transfer was never for this request: that is no life of it, but a slip taken back.</summary>
    private static readonly PaymentRequestVerb[] Undoing = [PaymentRequestVerb.UnmatchAll, PaymentRequestVerb.UnmatchPart];

    private static IEnumerable<(PaymentRequestStatus From, PaymentRequestVerb Verb, Outcome<PaymentRequestStatus> Outcome)> All =>
        from status in Statuses
        from verb in Verbs
        select (status, verb, PaymentRequestTransitions.Apply(status, verb));

    [Fact]
    public void Every_pair_is_allowed_or_refused_with_a_code() =>
        All.Count(pair => pair.Outcome is Outcome<PaymentRequestStatus>.Done || Code().IsMatch(pair.Outcome.Reason!.Code)).ShouldBe(Statuses.Length * Verbs.Length);

    [Theory]
    [InlineData(PaymentRequestStatus.Paid)]
    [InlineData(PaymentRequestStatus.Expired)]
    [InlineData(PaymentRequestStatus.Cancelled)]
    [InlineData(PaymentRequestStatus.Refunded)]
    [InlineData(PaymentRequestStatus.PartiallyRefunded)]
    [InlineData(PaymentRequestStatus.ChargedBack)]
    public void What_has_ended_takes_no_payment_for_ever(PaymentRequestStatus ended)
    {
        var reached = Reachable(ended);

        reached.ShouldNotContain(PaymentRequestStatus.Open);
        reached.ShouldNotContain(PaymentRequestStatus.Processing);
        reached.ShouldNotContain(PaymentRequestStatus.PartiallyPaid);
        foreach (var status in reached)
        {
            foreach (var verb in (PaymentRequestVerb[])[PaymentRequestVerb.StartAttempt, PaymentRequestVerb.AwaitConfirmation, PaymentRequestVerb.SettlePart, PaymentRequestVerb.SettleFully])
            {
                PaymentRequestTransitions.Apply(status, verb).ShouldBeOfType<Outcome<PaymentRequestStatus>.Refused>();
            }
        }
    }

    [Fact]
    public void Only_a_transfer_taken_back_leads_from_paid_to_open_and_never_from_what_expired_or_was_cancelled()
    {
        All.Where(pair => pair is { From: PaymentRequestStatus.Paid, Outcome: Outcome<PaymentRequestStatus>.Done { Value: PaymentRequestStatus.Open or PaymentRequestStatus.PartiallyPaid } })
            .Select(pair => pair.Verb).ShouldBe(Undoing, ignoreOrder: true);
        foreach (var ended in (PaymentRequestStatus[])[PaymentRequestStatus.Expired, PaymentRequestStatus.Cancelled])
        {
            Undoing.ShouldAllBe(verb => PaymentRequestTransitions.Apply(ended, verb).ValueOrDefault == ended);
        }
    }

    [Fact]
    public void Money_that_was_not_due_is_recorded_whatever_the_status() =>
        Statuses.ShouldAllBe(status => PaymentRequestTransitions.Apply(status, PaymentRequestVerb.RecordSurplus).ValueOrDefault == status);

    [Fact]
    public void Chargeback_is_recorded_wherever_money_can_have_been_settled() =>
        Statuses.Except([PaymentRequestStatus.Draft, PaymentRequestStatus.Open])
            .ShouldAllBe(status => PaymentRequestTransitions.Apply(status, PaymentRequestVerb.ChargeBack) is Outcome<PaymentRequestStatus>.Done);

    [Theory]
    [InlineData(PaymentRequestVerb.WinBack, PaymentRequestStatus.Paid)]
    [InlineData(PaymentRequestVerb.WinBackPartlyRefunded, PaymentRequestStatus.PartiallyRefunded)]
    [InlineData(PaymentRequestVerb.WinBackRefunded, PaymentRequestStatus.Refunded)]
    public void A_dispute_that_is_won_ends_a_chargeback_and_reopens_nothing(PaymentRequestVerb verb, PaymentRequestStatus after)
    {
        PaymentRequestTransitions.Apply(PaymentRequestStatus.ChargedBack, verb).ValueOrDefault.ShouldBe(after);
        Statuses.Except([PaymentRequestStatus.Draft, PaymentRequestStatus.Open, PaymentRequestStatus.ChargedBack])
            .ShouldAllBe(status => PaymentRequestTransitions.Apply(status, verb).ValueOrDefault == status);
    }

    [Fact]
    public void Database_allows_exactly_the_changes_of_the_table()
    {
        var rules = File.ReadAllText(Repository.PathOf("PaymentPortal", "Data", "DatabaseRuleBook.cs"));
        var allowed = Rule().Matches(rules).SelectMany(match => Word().Matches(match.Groups["to"].Value).Select(to => $"{match.Groups["from"].Value} -> {to.Groups["status"].Value}"));

        var table = All.Where(pair => pair.Outcome is Outcome<PaymentRequestStatus>.Done done && done.Value != pair.From).Select(pair => $"{pair.From} -> {pair.Outcome.ValueOrDefault}");

        allowed.Order().ShouldBe(table.Distinct().Order());
    }

    private static HashSet<PaymentRequestStatus> Reachable(PaymentRequestStatus from)
    {
        var reached = new HashSet<PaymentRequestStatus> { from };
        while (true)
        {
            var next = All.Where(pair => reached.Contains(pair.From) && !Undoing.Contains(pair.Verb) && pair.Outcome is Outcome<PaymentRequestStatus>.Done).Select(pair => pair.Outcome.ValueOrDefault).ToHashSet();
            if (next.IsSubsetOf(reached))
            {
                return reached;
            }

            reached.UnionWith(next);
        }
    }

    [GeneratedRegex("^[a-z]+(-[a-z]+)+$")]
    private static partial Regex Code();

    [GeneratedRegex(@"\(OLD\.""Status"" = '(?<from>\w+)' AND NEW\.""Status"" IN \((?<to>[^)]*)\)\)")]
    private static partial Regex Rule();

    [GeneratedRegex(@"'(?<status>\w+)'")]
    private static partial Regex Word();
}
