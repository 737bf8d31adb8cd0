using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.PaymentRequests.Timeline;
using PaymentPortal.Primitives;

namespace PaymentPortal.PaymentRequests.Recipients;

/// <summary>Whoever is asked is known from then on.</summary>
public sealed class RememberPayer : IConsequence
{
    public void Follow(PaymentPortalDbContext db, PaymentRequest request, TimelineEntry entry)
    {
        if (entry.Event is not (RequestCreated or RequestEdited) || request.PayerKey is not { } key)
        {
            return;
        }

        var payer = db.KnownPayers.Local.FirstOrDefault(payer => payer.Key == key) ?? db.KnownPayers.SingleOrDefault(payer => payer.Key == key);
        if (payer is null)
        {
            payer = KnownPayer.Meet(key, request.Recipient, entry.OccurredAt);
            db.Add(payer);
            db.AddRange(Terms(payer));
            return;
        }

        if (payer.Recipient != request.Recipient)
        {
            var wanted = Terms(payer, request.Recipient).Select(term => term.Term).ToHashSet();
            var there = db.Set<KnownPayerTerm>().Where(term => term.KnownPayerId == payer.Id).ToList();
            db.RemoveRange(there.Where(term => !wanted.Contains(term.Term)));
            db.AddRange(wanted.Except(there.Select(term => term.Term)).Select(term => new KnownPayerTerm { Term = term, KnownPayerId = payer.Id }));
        }

        payer.MeetAgain(request.Recipient, entry.OccurredAt);
    }

    private static IEnumerable<KnownPayerTerm> Terms(KnownPayer payer) => Terms(payer, payer.Recipient);

    private static IEnumerable<KnownPayerTerm> Terms(KnownPayer payer, Recipient recipient) =>
        SearchTerms.Of(recipient.Name, recipient.CustomerNumber, recipient.Email, recipient.Phone).Select(term => new KnownPayerTerm { Term = term, KnownPayerId = payer.Id });
}
