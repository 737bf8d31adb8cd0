using Microsoft.EntityFrameworkCore;
using PaymentPortal.Primitives;

namespace PaymentPortal.Payments.Transfers;

/// <summary>Transfers that go into one file.</summary>
public sealed record TransferGroup(Guid BrandId, string Brand, string CurrencyCode, IReadOnlyList<RefundLine> Lines)
{
    public Money Sum => Money.Of(Lines.Sum(line => line.Refund.AmountValue), CurrencyCode);
}
