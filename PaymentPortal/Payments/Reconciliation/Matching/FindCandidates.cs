using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.PaymentRequests;
using PaymentPortal.PaymentRequests.Search;
using PaymentPortal.Primitives;

namespace PaymentPortal.Payments.Reconciliation.Matching;

/// <summary>Finds what some lines could be for, all of them with a few queries.</summary>
internal sealed class FindCandidates(PaymentPortalDbContext db)
{
    private const int TermsAtOnce = 400;
    private const int MostOfAmount = 50;

    private IQueryable<PaymentRequest> Asked => db.PaymentRequests.AsNoTracking().Where(request => request.Status != PaymentRequestStatus.Draft);

    public async Task<IReadOnlyDictionary<Guid, MatchCandidates>> Of(IReadOnlyList<StatementLine> lines, CancellationToken cancel)
    {
        var accounts = await BrandAccounts.Read(db, cancel);
        var marks = lines.ToDictionary(line => line.Id, TextReferences.Of);
        var requests = await ByTerm([.. marks.Values.SelectMany(list => list).SelectMany(Terms).Distinct()], cancel);
        var quoted = await QuotedQrReferences.Read(Asked, marks.Values.SelectMany(list => list), cancel);
        var found = new Dictionary<Guid, MatchCandidates>();
        foreach (var line in lines)
        {
            var brands = accounts.Of(line.Account);
            var named = Longest(marks[line.Id].SelectMany(mark => Terms(mark).SelectMany(term => requests[term]).DistinctBy(request => request.Id)
                .Where(request => brands.Contains(request.BrandId) && Names(mark, request)).Concat(quoted.Of(mark, brands)).Select(request => new NamedRequest(request, mark))));
            var byAmount = brands.Count == 0 || named.Count > 0 ? [] : await ByAmount(line, brands, cancel);
            found[line.Id] = new MatchCandidates(brands.Count > 0 || named.Count > 0, named, byAmount, named.Count > 0 && await HasTwin(line, cancel));
        }

        return found;
    }

    /// <summary>Under which words a request is found by this mark: its creditor reference, and itself where that is too long for one.</summary>
    private static IEnumerable<string> Terms(ReferenceMark mark)
    {
        if (CreditorReference.TryParse(mark.Code, out var structured))
        {
            yield return structured.Value.ToLowerInvariant();
        }
        else
        {
            yield return (mark.Code.Length <= ShortReference ? CreditorReference.FromReference(mark.Code).Value : mark.Code).ToLowerInvariant();
        }
    }

    /// <summary>What fits into a creditor reference as it is.</summary>
    private const int ShortReference = 21;

    private static bool Names(ReferenceMark mark, PaymentRequest request) =>
        mark.Code == CreditorReference.FromReference(request.Reference).Value || mark.Code == Compact(request.Reference);

    private static string Compact(string reference) => string.Concat(PlainText.Fold(reference).Where(char.IsLetterOrDigit)).ToUpperInvariant();

    /// <summary>Without those that are only a piece of a longer reference, each request once.</summary>
    private static List<NamedRequest> Longest(IEnumerable<NamedRequest> named)
    {
        var all = named.ToList();
        return [.. all.Where(one => !all.Exists(other => one.Mark.LiesWithin(other.Mark) && other.Request.Id != one.Request.Id)).OrderByDescending(one => one.Mark.IsCertain).DistinctBy(one => one.Request.Id)
            .OrderBy(one => one.Mark.Start)];
    }

    private async Task<ILookup<string, PaymentRequest>> ByTerm(List<string> terms, CancellationToken cancel)
    {
        var found = new List<(string Term, PaymentRequest Request)>();
        foreach (var some in terms.Chunk(TermsAtOnce))
        {
            found.AddRange((await (
                from term in db.RequestTerms.AsNoTracking()
                join request in Asked on term.PaymentRequestId equals request.Id
                where some.Contains(term.Term)
                select new { term.Term, Request = request }).ToListAsync(cancel)).Select(row => (row.Term, row.Request)));
        }

        return found.ToLookup(row => row.Term, row => row.Request);
    }

    /// <summary>Payable requests of this amount whose payer bears one of the names' words.</summary>
    private async Task<IReadOnlyList<PaymentRequest>> ByAmount(StatementLine line, IReadOnlySet<Guid> brands, CancellationToken cancel)
    {
        var (amount, words) = (AmountTerm.Of(line.AmountValue), SearchTerms.Of(line.Name));
        return words.Count == 0 ? [] : await db.PaymentRequests.AsNoTracking()
            .Where(request => (request.Status == PaymentRequestStatus.Open || request.Status == PaymentRequestStatus.PartiallyPaid) && brands.Contains(request.BrandId)
                && db.RequestTerms.Any(term => term.PaymentRequestId == request.Id && term.Term == amount)
                && db.RequestTerms.Any(term => term.PaymentRequestId == request.Id && words.Contains(term.Term)))
            .OrderBy(request => request.Id).Take(MostOfAmount).ToListAsync(cancel);
    }

    /// <summary>Whether a movement of the same day and amount, told by another file, is booked already.</summary>
    private Task<bool> HasTwin(StatementLine line, CancellationToken cancel) => db.Set<StatementLine>().AnyAsync(
        other => other.Account == line.Account && other.BookedOn == line.BookedOn && other.AmountValue == line.AmountValue && other.CurrencyCode == line.CurrencyCode
            && other.StatementId != line.StatementId && other.State == StatementLineState.Matched && other.EntryKey != line.EntryKey
            && db.Set<BankStatement>().Any(mine => mine.Id == line.StatementId && db.Set<BankStatement>().Any(its => its.Id == other.StatementId && its.Format != mine.Format)),
        cancel);
}
