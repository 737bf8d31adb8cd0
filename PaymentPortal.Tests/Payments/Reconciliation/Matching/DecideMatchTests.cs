using CsCheck;
using PaymentPortal.PaymentRequests;
using PaymentPortal.Payments.Reconciliation.Statements;
using PaymentPortal.Primitives;
using PaymentPortal.Support.Builders;
using Shouldly;
using Xunit;

namespace PaymentPortal.Payments.Reconciliation.Matching;

/// <summary>Each case of the table, and what holds in all of them.</summary>
public sealed class DecideMatchTests
{
    private static readonly DateTimeOffset Now = Some.Noon.AddDays(1);

    private enum Standing
    {
        Open,
        PartlyPaid,
        Paid,
        Expired,
        Cancelled,
        Franc,
    }

    [Theory]
    [InlineData(true, "Open", 5000, "book")]
    [InlineData(true, "Open", 4000, "book")]
    [InlineData(true, "Open", 6000, "book")]
    [InlineData(true, "Paid", 5000, "book")]
    [InlineData(true, "Expired", 5000, "book")]
    [InlineData(true, "Cancelled", 5000, "book")]
    [InlineData(true, "Franc", 5000, "propose currency-differs")]
    [InlineData(false, "Open", 5000, "book")]
    [InlineData(false, "PartlyPaid", 4000, "book")]
    [InlineData(false, "Open", 4000, "propose amount-differs")]
    [InlineData(false, "Open", 6000, "propose amount-differs")]
    [InlineData(false, "Paid", 5000, "propose closed")]
    [InlineData(false, "Expired", 5000, "propose closed")]
    [InlineData(false, "Cancelled", 5000, "propose closed")]
    public void One_reference(bool certain, string standing, long amount, string decision) =>
        Words(DecideMatch.For(Line(amount), Named(certain, Request(Enum.Parse<Standing>(standing), "INV-1")), Now)).ShouldBe(decision);

    [Fact]
    public void Twin_is_never_booked_by_itself() =>
        Words(DecideMatch.For(Line(5000), Named(true, Request(Standing.Open, "INV-1")) with { HasTwin = true }, Now)).ShouldBe("propose maybe-twice");

    [Fact]
    public void Of_several_requests_with_one_reference_the_one_that_fits_is_booked_and_two_that_fit_are_a_question()
    {
        var (small, large, other) = (Request(Standing.Open, "INV-1", 3000), Request(Standing.Open, "INV-1"), Request(Standing.Open, "INV-1"));

        DecideMatch.For(Line(5000), Named(false, small, large), Now).ShouldBeOfType<MatchDecision.Book>().Part.PaymentRequestId.ShouldBe(large.Id);
        Words(DecideMatch.For(Line(5000), Named(true, large, other), Now)).ShouldBe("propose same-reference");
    }

    [Theory]
    [InlineData(8000, "sure split", 5000, 3000)]
    [InlineData(6000, "likely split", 5000, 1000)]
    [InlineData(9000, "likely split", 5000, 4000)]
    [InlineData(3000, "likely one-of-several", 0, 3000)]
    [InlineData(4000, "likely split", 4000, 0)]
    public void Several_references_are_split_in_their_order(long amount, string words, long first, long second)
    {
        var (one, two) = (Request(Standing.Open, "INV-1"), Request(Standing.Open, "INV-2", 3000));
        var candidates = new MatchCandidates(true, [new NamedRequest(one, new ReferenceMark("INV1", false, 0, 5)), new NamedRequest(two, new ReferenceMark("INV2", false, 9, 5))], [], false);

        var proposal = DecideMatch.For(Line(amount), candidates, Now).ShouldBeOfType<MatchDecision.Propose>().Proposal;

        $"{proposal.Confidence} {proposal.Reason}".ShouldBe(words);
        proposal.Parts.ShouldBe(new[] { new TransferPart(one.Id, first), new TransferPart(two.Id, second) }.Where(part => part.Amount > 0));
    }

    [Theory]
    [InlineData("Erika Mustermann", "MUSTERMANN ERIKA", "likely amount-and-name")]
    [InlineData("Erika Mustermann", "Mustermann, Erika und Max", "likely amount-and-name")]
    [InlineData("Jörg Müller", "JOERG MUELLER", "likely amount-and-name")]
    [InlineData("Nordwind GmbH & Co. KG", "Nordwind GmbH", "possible amount-and-name")]
    [InlineData("Erika Mustermann", "Erika Mustermnan", "likely amount-and-name")]
    [InlineData("Erika Mustermann", "Max Mustermann", null)]
    [InlineData("Erika Mustermann", "", null)]
    [InlineData("GmbH", "GmbH", null)]
    public void Amount_and_name(string payer, string holder, string? words)
    {
        var candidates = new MatchCandidates(true, [], [Request(Standing.Open, "INV-1", payer: payer)], false);

        var decision = DecideMatch.For(Line(5000, holder), candidates, Now);

        (decision is MatchDecision.Propose { Proposal: var proposal } ? $"{proposal.Confidence} {proposal.Reason}" : null).ShouldBe(words);
    }

    [Fact]
    public void Whatever_is_found_the_parts_add_up_and_only_what_is_beyond_doubt_is_booked() => Gen.Select(
        Gen.Long[1, 12_000], Gen.Bool, Gen.Bool, Gen.Select(Gen.Enum<Standing>(), Gen.Long[1, 8000], Gen.Int[0, 2], Gen.Bool).Array[0, 5]).Sample((amount, isOurs, twin, made) =>
    {
        var named = made.Select((one, place) => new NamedRequest(Request(one.Item1, $"INV-{one.Item3}", one.Item2), new ReferenceMark($"INV{one.Item3}", one.Item4, place * 10, 4))).ToList();
        var line = Line(amount);

        switch (DecideMatch.For(line, new MatchCandidates(isOurs, named, [], twin), Now))
        {
            case MatchDecision.Book { Part: var part }:
                var hit = named.First(one => one.Request.Id == part.PaymentRequestId);
                (isOurs && !twin && part.Amount == amount && hit.Request.CurrencyCode == "EUR").ShouldBeTrue();
                (hit.Mark.IsCertain || hit.Request.WhatIsLeftAfter(amount) == 0).ShouldBeTrue();
                named.Select(one => one.Mark.Code).Distinct().ShouldHaveSingleItem();
                break;
            case MatchDecision.Propose { Proposal: var proposal }:
                proposal.Parts.Sum(part => part.Amount).ShouldBe(amount);
                proposal.Parts.ShouldAllBe(part => part.Amount > 0 && named.Any(one => one.Request.Id == part.PaymentRequestId));
                proposal.Parts.Select(part => part.PaymentRequestId).ShouldBeUnique();
                break;
            default:
                (named.Count == 0 || !isOurs).ShouldBeTrue();
                break;
        }
    }, iter: 2000);

    [Theory]
    [InlineData("RF18 5390 0754 7034", "RF18539007547034")]
    [InlineData("Vielen Dank! rf18-5390-0754-7034.", "RF18539007547034")]
    public void Creditor_reference_is_found_however_it_is_written(string text, string code) =>
        TextReferences.Of(text, 0).Where(mark => mark.IsCertain).ShouldHaveSingleItem().Code.ShouldBe(code);

    [Fact]
    public void Long_texts_make_few_candidates() => TextReferences.Of(Line(1, text: string.Join(' ', Enumerable.Range(1, 400)))).Count.ShouldBeLessThanOrEqualTo(600);

    private static MatchCandidates Named(bool certain, params PaymentRequest[] requests) =>
        new(true, [.. requests.Select(request => new NamedRequest(request, new ReferenceMark("INV1", certain, 0, 5)))], [], false);

    private static StatementLine Line(long amount, string name = "Erika Mustermann", string text = "") => StatementLine.Receive(
        Ids.New(Now), Ids.New(Now), new BankEntry { Entry = 1, Account = CamtText.Account, Status = BookingStatus.Booked, IsCredit = true, Amount = amount, EntryAmount = amount, EntryIsCredit = true, Currency = "EUR", Name = name, Remittance = text },
        new EntryKey("k", "k"), Now);

    private static PaymentRequest Request(Standing standing, string reference, long amount = 5000, string payer = "Erika Mustermann")
    {
        var request = Some.Sent(Some.Details with
        {
            Reference = reference,
            Amount = Money.Of(amount, standing == Standing.Franc ? "CHF" : "EUR"),
            Recipient = new PaymentRequests.Recipients.Recipient { Name = payer },
            ExpiresAt = standing == Standing.Expired ? Some.Noon.AddHours(1) : Some.Noon.AddDays(90),
        });
        switch (standing)
        {
            case Standing.Paid:
                request.Settle(Ids.New(Now), null, "bankTransfer", request.Amount, Actor.Portal, Some.Noon);
                break;
            case Standing.PartlyPaid when amount > 1000:
                request.Settle(Ids.New(Now), null, "bankTransfer", Money.Of(1000, "EUR"), Actor.Portal, Some.Noon);
                break;
            case Standing.Cancelled:
                request.Cancel("x", Actor.Portal, Some.Noon);
                break;
        }

        return request;
    }

    private static string Words(MatchDecision decision) => decision switch
    {
        MatchDecision.Book => "book",
        MatchDecision.Propose { Proposal: var proposal } => $"propose {proposal.Reason}",
        MatchDecision.Leave leave => $"leave {leave.Reason}",
        _ => "?",
    };
}
