namespace PaymentPortal.PaymentRequests.Search;

/// <summary>Where a page begins, and which way it goes on from there.</summary>
/// <param name="Begin">Leaves what lies behind the beginning.</param>
/// <param name="Sort">Sorts along the way.</param>
/// <param name="EndAt">Leaves what does not lie beyond a place.</param>
internal sealed record ReadingOrder(
    Func<IQueryable<PaymentRequest>, IQueryable<PaymentRequest>> Begin,
    Func<IQueryable<PaymentRequest>, IQueryable<PaymentRequest>> Sort,
    Func<IQueryable<PaymentRequest>, ListCursor, IQueryable<PaymentRequest>> EndAt)
{
    /// <summary>The last changed first.</summary>
    /// <param name="after">Those that come after this place; null for the first.</param>
    public static ReadingOrder NewestChange(ListCursor? after) => new(
        requests => after is null ? requests : requests.Where(request => request.UpdatedAt < after.UpdatedAt || (request.UpdatedAt == after.UpdatedAt && request.Id < after.Id)),
        requests => requests.OrderByDescending(request => request.UpdatedAt).ThenByDescending(request => request.Id),
        (requests, end) => requests.Where(request => request.UpdatedAt >= end.UpdatedAt));

    /// <summary>The same list from a place back towards its beginning.</summary>
    public static ReadingOrder OldestChange(ListCursor before) => new(
        requests => requests.Where(request => request.UpdatedAt > before.UpdatedAt || (request.UpdatedAt == before.UpdatedAt && request.Id > before.Id)),
        requests => requests.OrderBy(request => request.UpdatedAt).ThenBy(request => request.Id),
        (requests, end) => requests.Where(request => request.UpdatedAt <= end.UpdatedAt));

    /// <summary>The last made first; ids sort by the time of making.</summary>
    /// <param name="after">Those that were made before this one; null for the first.</param>
    public static ReadingOrder NewestMade(Guid? after) => new(
        requests => after is { } last ? requests.Where(request => request.Id < last) : requests,
        requests => requests.OrderByDescending(request => request.Id),
        (requests, end) => requests.Where(request => request.Id >= end.Id));
}
