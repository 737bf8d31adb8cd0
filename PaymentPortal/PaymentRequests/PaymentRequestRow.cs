using System.Linq.Expressions;
using PaymentPortal.Data;
using PaymentPortal.PaymentRequests.Progress;
using PaymentPortal.Primitives;

namespace PaymentPortal.PaymentRequests;

/// <summary>One line of a list of requests.</summary>
public sealed record PaymentRequestRow
{
    public required Guid Id { get; init; }

    public required PaymentRequestStatus Status { get; init; }

    public required string Reference { get; init; }

    public required string Description { get; init; }

    public string? Payer { get; init; }

    public string? Email { get; init; }

    public required Guid BrandId { get; init; }

    public required long AmountValue { get; init; }

    public required long AmountPaid { get; init; }

    public required string CurrencyCode { get; init; }

    /// <summary>Whether the payer chooses the amount; what is asked for is then a proposal.</summary>
    public bool IsOpenAmount { get; init; }

    public DateOnly? DueDate { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public required int CountdownDays { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    public DateTimeOffset? SentAt { get; init; }

    public DateTimeOffset? PaidAt { get; init; }

    public DateTimeOffset? DeliveredAt { get; init; }

    public DateTimeOffset? OpenedAt { get; init; }

    public DateTimeOffset? ChosenAt { get; init; }

    public string? Method { get; init; }

    /// <summary>Why the last message did not arrive; null while nothing is wrong.</summary>
    public string? UndeliveredCode { get; init; }

    /// <summary>Why money came that was not due; null while none did.</summary>
    public string? SurplusReason { get; init; }

    public Money Amount => Money.Of(AmountValue, CurrencyCode);

    public Money AmountDue => Money.Of(!IsOpenAmount ? AmountValue - AmountPaid : AmountPaid > 0 ? 0 : AmountValue, CurrencyCode);

    /// <summary>Payable, and its last message did not arrive: somebody has to tell the payer another way.</summary>
    public bool IsUndelivered => UndeliveredCode is not null && Status is PaymentRequestStatus.Open or PaymentRequestStatus.PartiallyPaid;

    /// <summary>Unpaid within the last days before its expiry.</summary>
    public bool IsCountingDown(DateTimeOffset now) =>
        Status is PaymentRequestStatus.Open or PaymentRequestStatus.PartiallyPaid && now < ExpiresAt && now >= ExpiresAt.AddDays(-CountdownDays);

    /// <summary>Payable by its status, but its expiry has passed and nobody has written that down yet.</summary>
    public bool HasExpired(DateTimeOffset now) => Status is PaymentRequestStatus.Open or PaymentRequestStatus.PartiallyPaid && now >= ExpiresAt;

    /// <summary>Whether it can be paid at this moment.</summary>
    public bool IsPayable(DateTimeOffset now) => Status is PaymentRequestStatus.Open or PaymentRequestStatus.PartiallyPaid && now < ExpiresAt;

    /// <summary>Unpaid after its due date.</summary>
    public bool IsOverdue(DateOnly today) => Status is PaymentRequestStatus.Open or PaymentRequestStatus.PartiallyPaid && DueDate < today;

    /// <summary>The row of a request that was read whole.</summary>
    public static PaymentRequestRow Of(PaymentRequest request, RequestProgress progress) => new()
    {
        Id = request.Id,
        Status = request.Status,
        Reference = request.Reference,
        Description = request.Description,
        Payer = request.Recipient.Name,
        Email = request.Recipient.Email,
        BrandId = request.BrandId,
        AmountValue = request.AmountValue,
        AmountPaid = request.AmountPaid,
        CurrencyCode = request.CurrencyCode,
        IsOpenAmount = request.CeilingValue != null,
        DueDate = request.DueDate,
        ExpiresAt = request.ExpiresAt,
        CountdownDays = request.CountdownDays,
        CreatedAt = request.CreatedAt,
        UpdatedAt = request.UpdatedAt,
        SentAt = request.SentAt,
        PaidAt = request.PaidAt,
        DeliveredAt = progress.DeliveredAt,
        OpenedAt = progress.OpenedAt,
        ChosenAt = progress.ChosenAt,
        Method = progress.Method,
        UndeliveredCode = progress.UndeliveredCode,
        SurplusReason = progress.SurplusReason,
    };

    internal static Expression<Func<PaymentRequest, PaymentRequestRow>> From(PaymentPortalDbContext db) => request => new PaymentRequestRow
    {
        Id = request.Id,
        Status = request.Status,
        Reference = request.Reference,
        Description = request.Description,
        Payer = request.Recipient.Name,
        Email = request.Recipient.Email,
        BrandId = request.BrandId,
        AmountValue = request.AmountValue,
        AmountPaid = request.AmountPaid,
        CurrencyCode = request.CurrencyCode,
        IsOpenAmount = request.CeilingValue != null,
        DueDate = request.DueDate,
        ExpiresAt = request.ExpiresAt,
        CountdownDays = request.CountdownDays,
        CreatedAt = request.CreatedAt,
        UpdatedAt = request.UpdatedAt,
        SentAt = request.SentAt,
        PaidAt = request.PaidAt,
        DeliveredAt = db.RequestProgress.Where(progress => progress.PaymentRequestId == request.Id).Select(progress => progress.DeliveredAt).FirstOrDefault(),
        OpenedAt = db.RequestProgress.Where(progress => progress.PaymentRequestId == request.Id).Select(progress => progress.OpenedAt).FirstOrDefault(),
        ChosenAt = db.RequestProgress.Where(progress => progress.PaymentRequestId == request.Id).Select(progress => progress.ChosenAt).FirstOrDefault(),
        Method = db.RequestProgress.Where(progress => progress.PaymentRequestId == request.Id).Select(progress => progress.Method).FirstOrDefault(),
        UndeliveredCode = db.RequestProgress.Where(progress => progress.PaymentRequestId == request.Id).Select(progress => progress.UndeliveredCode).FirstOrDefault(),
        SurplusReason = db.RequestProgress.Where(progress => progress.PaymentRequestId == request.Id).Select(progress => progress.SurplusReason).FirstOrDefault(),
    };
}
