using PaymentPortal.PaymentRequests;
using PaymentPortal.Primitives;

namespace PaymentPortal.Reports.Datev;

/// <summary>A numbered booking export. It keeps what it was made with, so that it can be written again byte for byte.</summary>
public sealed class DatevExport
{
    private DatevExport()
    {
    }

    public Guid Id { get; private set; }

    public Guid BrandId { get; private set; }

    /// <summary>1 for a brand's first, growing by one.</summary>
    public int Number { get; private set; }

    public DateOnly FromDay { get; private set; }

    /// <summary>The last day, included.</summary>
    public DateOnly ToDay { get; private set; }

    public string CurrencyCode { get; private set; } = "";

    /// <summary>The settings at that moment.</summary>
    public DatevSettings Settings { get; private set; } = new();

    public int Lines { get; private set; }

    /// <summary>What came less what went, minor units.</summary>
    public long Net { get; private set; }

    /// <summary>SHA-256 of the file.</summary>
    public byte[] Hash { get; private set; } = [];

    public DateTimeOffset CreatedAt { get; private set; }

    public string CreatedByName { get; private set; } = "";

    public DayRange Days => new(FromDay, ToDay);

    internal static DatevExport Begin(Guid id, Guid brandId, int number, DayRange days, string currency, DatevSettings settings, Actor actor, DateTimeOffset now) => new()
    {
        Id = id,
        BrandId = brandId,
        Number = number,
        FromDay = days.From,
        ToDay = days.To,
        CurrencyCode = currency,
        Settings = settings,
        CreatedByName = actor.Name,
        CreatedAt = DateTimeOffset.FromUnixTimeMilliseconds(now.ToUnixTimeMilliseconds()),
    };

    /// <summary>Notes what its file holds.</summary>
    internal void Seal(int lines, long net, byte[] hash) => (Lines, Net, Hash) = (lines, net, hash);
}
