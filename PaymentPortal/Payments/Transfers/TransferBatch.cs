using PaymentPortal.Primitives;

namespace PaymentPortal.Payments.Transfers;

/// <summary>A payment file for the bank: refunds that are transferred from one account of a brand. Kept as it was handed over, so that every download gives the same bytes.</summary>
public sealed class TransferBatch
{
    private TransferBatch()
    {
    }

    /// <summary>Also the file's message id at the bank, which takes none twice.</summary>
    public Guid Id { get; private set; }

    public Guid BrandId { get; private set; }

    public string CurrencyCode { get; private set; } = "";

    /// <summary>Transfers in it.</summary>
    public int Count { get; private set; }

    /// <summary>Their sum in minor units.</summary>
    public long Total { get; private set; }

    public string FileName { get; private set; } = "";

    public byte[] File { get; private set; } = [];

    public DateTimeOffset MadeAt { get; private set; }

    public string MadeByName { get; private set; } = "";

    public Money Sum => Money.Of(Total, CurrencyCode);

    internal static TransferBatch Make(Guid id, Guid brandId, string currency, IReadOnlyList<Refund> refunds, string fileName, byte[] file, Actor actor, DateTimeOffset now)
    {
        foreach (var refund in refunds)
        {
            refund.HandOver(id);
        }

        return new TransferBatch
        {
            Id = id,
            BrandId = brandId,
            CurrencyCode = currency,
            Count = refunds.Count,
            Total = refunds.Sum(refund => refund.AmountValue),
            FileName = fileName,
            File = file,
            MadeAt = now,
            MadeByName = actor.Name,
        };
    }
}
