using PaymentPortal.Primitives;

namespace PaymentPortal.Reports.Datev;

/// <summary>The settings of one brand's booking exports.</summary>
public sealed class DatevSetup
{
    private DatevSetup()
    {
    }

    public Guid BrandId { get; private set; }

    public DatevSettings Settings { get; private set; } = new();

    /// <summary>Grows with every change.</summary>
    public int Version { get; private set; }

    public DateTimeOffset UpdatedAt { get; private set; }

    public string UpdatedByName { get; private set; } = "";

    public static DatevSetup Create(Guid brandId, DatevSettings settings, Actor actor, DateTimeOffset now)
    {
        var setup = new DatevSetup { BrandId = brandId };
        setup.Change(settings, actor, now);
        return setup;
    }

    /// <summary>Takes the settings as edited, checked by the caller.</summary>
    public void Change(DatevSettings settings, Actor actor, DateTimeOffset now) => (Settings, Version, UpdatedAt, UpdatedByName) = (settings, Version + 1, now, actor.Name);
}
