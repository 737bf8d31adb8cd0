using PaymentPortal.Primitives;

namespace PaymentPortal.Brands;

/// <summary>The payee's face: on whose behalf is asked, where the money goes, how page, message and document look, and what a new request starts with.</summary>
public sealed class Brand
{
    private Brand()
    {
    }

    public Guid Id { get; private set; }

    /// <summary>Stable name in addresses and the API: lower case letters, digits and hyphens, at most 40.</summary>
    public string Key { get; private set; } = "";

    /// <summary>Taken when a request names no brand; exactly one brand has it.</summary>
    public bool IsDefault { get; private set; }

    /// <summary>Everything people edit.</summary>
    public BrandFace Face { get; private set; } = new();

    public byte[]? Logo { get; private set; }

    /// <summary>"image/svg+xml" or "image/png".</summary>
    public string? LogoType { get; private set; }

    /// <summary>Grows with every change; part of the addresses of sheet and logo, so that they can be kept by browsers for ever.</summary>
    public int Version { get; private set; }

    public DateTimeOffset UpdatedAt { get; private set; }

    public TimeZoneInfo TimeZone => TimeZoneInfo.FindSystemTimeZoneById(Face.TimeZoneId);

    public static Brand Create(string key, bool isDefault, BrandFace face, TimeProvider clock) => new()
    {
        Id = Ids.New(clock),
        Key = key,
        IsDefault = isDefault,
        Face = face,
        Version = 1,
        UpdatedAt = clock.GetUtcNow(),
    };

    /// <summary>Takes the face as edited, checked by the caller.</summary>
    public void Change(BrandFace face, DateTimeOffset now)
    {
        Face = face;
        Touch(now);
    }

    /// <summary>Takes a logo, checked by the caller; null removes it.</summary>
    public void ChangeLogo(byte[]? logo, string? type, DateTimeOffset now)
    {
        Logo = logo;
        LogoType = type;
        Touch(now);
    }

    /// <summary>Becomes or ceases to be the one that is taken when a request names none; the caller keeps it to exactly one.</summary>
    public void MarkDefault(bool isDefault, DateTimeOffset now)
    {
        IsDefault = isDefault;
        Touch(now);
    }

    /// <summary>What payers are offered has changed although nobody edited the face, such as the methods of an account at a provider: pages made before are made anew.</summary>
    public void OfferChanged(DateTimeOffset now) => Touch(now);

    private void Touch(DateTimeOffset now)
    {
        Version++;
        UpdatedAt = now;
    }
}
