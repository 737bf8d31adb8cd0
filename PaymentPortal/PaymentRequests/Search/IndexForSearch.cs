using PaymentPortal.Data;
using PaymentPortal.PaymentRequests.Timeline;
using PaymentPortal.Primitives;

namespace PaymentPortal.PaymentRequests.Search;

/// <summary>Keeps the words by which a request is found in step with it.</summary>
public sealed class IndexForSearch : IConsequence
{
    public void Follow(PaymentPortalDbContext db, PaymentRequest request, TimelineEntry entry)
    {
        if (entry.Event is RequestCreated or RequestEdited)
        {
            var terms = SearchTerms.Of(request.Reference, request.Recipient.Name, request.Recipient.CustomerNumber, request.Recipient.Email, request.Recipient.Phone, request.ExternalId);
            TermTable.Write(db, "PaymentRequestTerms", nameof(RequestTerm.PaymentRequestId), request.Id, [.. terms, AmountTerm.Of(request.Amount.Value), CreditorReference.FromReference(request.Reference).Value.ToLowerInvariant()], isNew: entry.Event is RequestCreated);
        }
    }
}
