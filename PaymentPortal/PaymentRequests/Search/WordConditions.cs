using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;

namespace PaymentPortal.PaymentRequests.Search;

/// <summary>Two ways to ask for the same. Which one is cheap depends on how many requests have the word, and databases guess that badly.</summary>
internal static class WordConditions
{
    private const int Few = 1000;
    private const int MostListed = 5_000;

    /// <summary>Requests of the list of those with each word: cheap when few have one of them.</summary>
    public static IQueryable<PaymentRequest> Among(this IQueryable<PaymentRequest> requests, PaymentPortalDbContext db, IReadOnlyList<TermRange> words) =>
        words.Select(word => IdsWith(db, word)).Aggregate(requests, (found, ids) => found.Where(request => ids.Contains(request.Id)));

    /// <summary>Requests looked at one by one, whether they have each word: cheap when many have them. Counted and not asked for with EXISTS, which SQLite would turn into a join
    /// that begins with every pair of words.</summary>
    public static IQueryable<PaymentRequest> Having(this IQueryable<PaymentRequest> requests, PaymentPortalDbContext db, IReadOnlyList<TermRange> words)
    {
        foreach (var (from, before) in words)
        {
#pragma warning disable CA1309, CA1827 // Runs in the database, whose columns compare by bytes.
            requests = requests.Where(request => db.RequestTerms.Count(known => known.PaymentRequestId == request.Id && string.Compare(known.Term, from) >= 0 && string.Compare(known.Term, before) < 0) > 0);
#pragma warning restore CA1309, CA1827
        }

        return requests;
    }

    /// <summary>The word that the fewest requests have, and how many those are, without counting further than it matters.</summary>
    public static async Task<(TermRange Word, Spread Spread)> FindRarest(PaymentPortalDbContext db, IReadOnlyList<TermRange> words, CancellationToken cancel)
    {
        var (rarest, fewest) = (words[0], int.MaxValue);
        foreach (var word in words)
        {
            var count = await IdsWith(db, word).Take(Math.Min(fewest, MostListed + 1)).CountAsync(cancel);
            (rarest, fewest) = count < fewest ? (word, count) : (rarest, fewest);
        }

        return (rarest, fewest <= Few ? Spread.Rare : fewest <= MostListed ? Spread.Known : Spread.Common);
    }

    /// <summary>Ids of the requests with a word; of a beginning that two words share, some twice.</summary>
    public static IQueryable<Guid> IdsWith(PaymentPortalDbContext db, TermRange word)
    {
        var (from, before) = word;
#pragma warning disable CA1309 // Runs in the database, whose columns compare by bytes.
        return db.RequestTerms.Where(known => string.Compare(known.Term, from) >= 0 && string.Compare(known.Term, before) < 0).Select(known => known.PaymentRequestId);
#pragma warning restore CA1309
    }
}
