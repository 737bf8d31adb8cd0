using System.Globalization;
using PaymentPortal.Primitives;

namespace PaymentPortal.PaymentRequests;

/// <summary>A place in a list: the row's sort key.</summary>
public sealed record ListCursor(DateTimeOffset UpdatedAt, Guid Id)
{
    /// <summary>For addresses: opaque, short.</summary>
    public override string ToString() => $"{UpdatedAt.UtcTicks:x}-{PublicId.Format(PublicId.PaymentRequest, Id)}";

    /// <summary>Reads a cursor from an address; null when it is none.</summary>
    public static ListCursor? Parse(string? text)
    {
        var dash = text?.IndexOf('-', StringComparison.Ordinal) ?? -1;
        return dash > 0 && long.TryParse(text.AsSpan(0, dash), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var ticks)
            && ticks >= 0 && ticks <= DateTimeOffset.MaxValue.UtcTicks && PublicId.TryParse(PublicId.PaymentRequest, text![(dash + 1)..], out var id)
            ? new ListCursor(new DateTimeOffset(ticks, TimeSpan.Zero), id)
            : null;
    }
}
