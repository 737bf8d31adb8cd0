using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.PaymentRequests.Timeline;
using PaymentPortal.Primitives;

namespace PaymentPortal.PaymentRequests.Recipients;

/// <summary>Whoever is asked is known from then on.</summary>
public sealed class RememberPayer : IConsequence
{
    // Of this instance and not static: a compiled query belongs to the model of one kind of database.
    private readonly Func<PaymentPortalDbContext, string, KnownPayer?> find =
        EF.CompileQuery((PaymentPortalDbContext db, string key) => db.KnownPayers.SingleOrDefault(payer => payer.Key == key));

    public void Follow(PaymentPortalDbContext db, PaymentRequest request, TimelineEntry entry)
    {
        if (entry.Event is not (RequestCreated or RequestEdited) || request.PayerKey is not { } key)
        {
            return;
        }

        var payer = db.KnownPayers.Local.FirstOrDefault(payer => payer.Key == key) ?? find(db, key);
        var isNew = payer is null;
        if (payer is null)
        {
            payer = KnownPayer.Meet(key, request.Recipient, entry.OccurredAt);
            db.Add(payer);
        }

        if (isNew || payer.Recipient != request.Recipient)
        {
            TermTable.Write(
                db, "KnownPayerTerms", nameof(KnownPayerTerm.KnownPayerId), payer.Id, SearchTerms.Of(request.Recipient.Name, request.Recipient.CustomerNumber, request.Recipient.Email, request.Recipient.Phone), isNew);
        }

        payer.MeetAgain(request.Recipient, entry.OccurredAt);
    }
}
