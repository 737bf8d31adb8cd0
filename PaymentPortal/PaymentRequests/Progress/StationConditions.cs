using PaymentPortal.Data;

namespace PaymentPortal.PaymentRequests.Progress;

/// <summary>The stations as conditions of a query. As in <see cref="RequestStations"/>, a later station implies those before it.</summary>
internal static class StationConditions
{
    public static IQueryable<PaymentRequest> Reached(PaymentPortalDbContext db, IQueryable<PaymentRequest> requests, StationReached station) => station switch
    {
        StationReached.Sent => requests.Where(request => request.SentAt != null),
        StationReached.Delivered => requests.Where(request => request.PaidAt != null || db.RequestProgress.Any(progress => progress.PaymentRequestId == request.Id
            && ((progress.DeliveredAt != null && progress.UndeliveredCode == null) || progress.OpenedAt != null || progress.ChosenAt != null))),
        StationReached.Opened => requests.Where(request => request.PaidAt != null || db.RequestProgress.Any(progress => progress.PaymentRequestId == request.Id
            && (progress.OpenedAt != null || progress.ChosenAt != null))),
        StationReached.Chosen => requests.Where(request => request.PaidAt != null || db.RequestProgress.Any(progress => progress.PaymentRequestId == request.Id && progress.ChosenAt != null)),
        StationReached.Paid => requests.Where(request => request.PaidAt != null),
    };
}
