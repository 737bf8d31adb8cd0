using PaymentPortal.PaymentRequests;

namespace PaymentPortal.Payments.Reconciliation.Matching;

/// <summary>Decides what a line is for; pure, so that every case can be tried. A reference whose check digits fit is beyond doubt: what came is booked on it, whatever the amount, and what
/// was not due becomes a surplus. A word in the text is so only together with the right amount. Everything else is proposed, and never booked without a person.</summary>
internal static class DecideMatch
{
    private const string Sure = "sure";
    private const string Likely = "likely";
    private const string Possible = "possible";

    public static MatchDecision For(StatementLine line, MatchCandidates candidates, DateTimeOffset now)
    {
        if (!candidates.IsOurs)
        {
            return new MatchDecision.Leave("account-unknown");
        }

        var named = candidates.ByReference.GroupBy(one => one.Mark.Code).ToList();
        return named.Count switch
        {
            0 => ByAmountAndName(line, candidates, now),
            1 => OfOneReference(line, [.. named[0]], candidates.HasTwin, now),
            _ => OfSeveral(line, [.. named.Select(group => Narrow(line, [.. group], now)[0])], now),
        };
    }

    private static MatchDecision OfOneReference(StatementLine line, IReadOnlyList<NamedRequest> named, bool hasTwin, DateTimeOffset now)
    {
        var left = Narrow(line, named, now);
        var (request, mark) = left[0];
        var part = new TransferPart(request.Id, line.AmountValue);
        var isPayable = request.IsPayable(now) || request.Status == PaymentRequestStatus.Processing;
        return left.Count > 1 ? Propose(Possible, "same-reference", part)
            : hasTwin ? Propose(Possible, "maybe-twice", part)
            : request.CurrencyCode != line.CurrencyCode ? Propose(Likely, "currency-differs", part)
            : Fits(line, request, now) || mark.IsCertain ? new MatchDecision.Book(part)
            : isPayable ? Propose(Likely, "amount-differs", part)
            : Propose(Possible, "closed", part);
    }

    /// <summary>Of requests that bear the same reference, those that the money can be for: the payable ones, and of these the ones of the right amount.</summary>
    private static IReadOnlyList<NamedRequest> Narrow(StatementLine line, IReadOnlyList<NamedRequest> named, DateTimeOffset now)
    {
        var payable = named.Where(one => one.Request.IsPayable(now)).OrderBy(one => one.Request.Id).ToList();
        var fitting = payable.Where(one => Fits(line, one.Request, now)).ToList();
        return fitting.Count > 0 ? fitting : payable.Count > 0 ? payable : [named.OrderByDescending(one => one.Request.Id).First()];
    }

    private static MatchDecision OfSeveral(StatementLine line, IReadOnlyList<NamedRequest> named, DateTimeOffset now)
    {
        var payable = named.Select(one => one.Request).DistinctBy(request => request.Id).Where(request => request.IsPayable(now) && request.CurrencyCode == line.CurrencyCode).ToList();
        if (payable.Count == 0)
        {
            return Propose(Possible, "closed", new TransferPart(named[0].Request.Id, line.AmountValue));
        }

        if (payable.Find(request => Fits(line, request, now)) is { } exact)
        {
            return Propose(Likely, "one-of-several", new TransferPart(exact.Id, line.AmountValue));
        }

        var (parts, rest) = (new List<TransferPart>(), line.AmountValue);
        foreach (var request in payable.TakeWhile(_ => rest > 0))
        {
            var amount = request == payable[^1] ? rest : Math.Min(rest, request.AmountDue.Value);
            parts.Add(new TransferPart(request.Id, amount));
            rest -= amount;
        }

        var isEven = payable.Sum(request => request.AmountDue.Value) == line.AmountValue;
        return Propose(isEven ? Sure : Likely, "split", [.. parts]);
    }

    private static MatchDecision ByAmountAndName(StatementLine line, MatchCandidates candidates, DateTimeOffset now)
    {
        var ranked = candidates.ByAmount.Where(request => Fits(line, request, now))
            .Select(request => (Request: request, Words: NameLikeness.Between(line.Name, request.Recipient.Name))).Where(one => one.Words > 0)
            .OrderByDescending(one => one.Words).ThenBy(one => one.Request.Id).ToList();
        if (ranked.Count == 0)
        {
            return new MatchDecision.Leave("nothing-found");
        }

        var best = ranked[0];
        var isOnly = ranked.Count(one => one.Words == best.Words) == 1;
        return Propose(isOnly && best.Words > 1 ? Likely : Possible, "amount-and-name", new TransferPart(best.Request.Id, line.AmountValue));
    }

    /// <summary>Whether the line pays all that is left of the request.</summary>
    private static bool Fits(StatementLine line, PaymentRequest request, DateTimeOffset now) =>
        request.IsPayable(now) && request.CurrencyCode == line.CurrencyCode && request.WhatIsLeftAfter(line.AmountValue) == 0;

    private static MatchDecision.Propose Propose(string confidence, string reason, params IReadOnlyList<TransferPart> parts) => new(new LineProposal(confidence, reason, parts));
}
