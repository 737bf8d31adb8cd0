using PaymentPortal.Primitives;

namespace PaymentPortal.Payments.Transfers;

/// <summary>A payment file without its bytes.</summary>
public sealed record TransferFile(Guid Id, string FileName, int Count, long Total, string CurrencyCode, DateTimeOffset MadeAt, string MadeByName)
{
    public Money Sum => Money.Of(Total, CurrencyCode);
}
