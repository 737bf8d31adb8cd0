namespace PaymentPortal.PaymentRequests.Search;

/// <summary>A part of a filter that one index can answer.</summary>
/// <param name="Requests">Those that fulfil all but the words.</param>
/// <param name="Words">What must be found in them.</param>
internal sealed record FilterPart(IQueryable<PaymentRequest> Requests, IReadOnlyList<TermRange> Words);
