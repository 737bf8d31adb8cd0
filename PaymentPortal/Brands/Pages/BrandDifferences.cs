namespace PaymentPortal.Brands.Pages;

/// <summary>Which fields of two faces differ, by name.</summary>
internal static class BrandDifferences
{
    private static readonly Dictionary<string, (Func<BrandFace, string> Get, Func<BrandFace, BrandFace, BrandFace> Carry)> Others = new()
    {
        ["methods"] = (face => string.Join(", ", face.Methods), (from, to) => to with { Methods = from.Methods }),
        ["languages"] = (face => string.Join(", ", face.Languages), (from, to) => to with { Languages = from.Languages }),
        ["attachPdf"] = (face => face.AttachPdf ? "✓" : "–", (from, to) => to with { AttachPdf = from.AttachPdf }),
        ["referenceIsUnique"] = (face => face.ReferenceIsUnique ? "✓" : "–", (from, to) => to with { ReferenceIsUnique = from.ReferenceIsUnique }),
    };

    /// <summary>The names of the fields that differ.</summary>
    public static IReadOnlyList<string> Between(BrandFace one, BrandFace other) =>
        [.. BrandField.All.Keys.Concat(Others.Keys).Where(name => Shown(name, one) != Shown(name, other))];

    /// <summary>A field as people read it.</summary>
    public static string Shown(string name, BrandFace face) => BrandField.All.TryGetValue(name, out var field) ? field.Get(face) : Others[name].Get(face);

    /// <summary>One face with a field of another.</summary>
    public static BrandFace Carry(string name, BrandFace from, BrandFace to) =>
        BrandField.All.TryGetValue(name, out var field) ? field.Set(to, field.Get(from)) : Others[name].Carry(from, to);
}
