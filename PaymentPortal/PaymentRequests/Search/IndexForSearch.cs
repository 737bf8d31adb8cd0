using PaymentPortal.Data;
using PaymentPortal.PaymentRequests.Timeline;
using PaymentPortal.Primitives;

namespace PaymentPortal.PaymentRequests.Search;

/// <summary>Keeps the words by which a request is found in step with it.</summary>
public sealed class IndexForSearch : IConsequence
{
    public void Follow(PaymentPortalDbContext db, PaymentRequest request, TimelineEntry entry)
    {
        switch (entry.Event)
        {
            case RequestCreated:
                db.AddRange(Terms(request).Select(term => new RequestTerm { Term = term, PaymentRequestId = request.Id }));
                break;
            case RequestEdited:
                var there = db.Set<RequestTerm>().Where(term => term.PaymentRequestId == request.Id).ToList();
                var wanted = Terms(request);
                db.RemoveRange(there.Where(term => !wanted.Contains(term.Term)));
                db.AddRange(wanted.Except(there.Select(term => term.Term)).Select(term => new RequestTerm { Term = term, PaymentRequestId = request.Id }));
                break;
        }
    }

    private static IReadOnlyList<string> Terms(PaymentRequest request) =>
        SearchTerms.Of(request.Reference, request.Recipient.Name, request.Recipient.CustomerNumber, request.Recipient.Email, request.Recipient.Phone, request.ExternalId);
}
