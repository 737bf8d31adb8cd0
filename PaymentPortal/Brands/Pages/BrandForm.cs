using PaymentPortal.Primitives;

namespace PaymentPortal.Brands.Pages;

/// <summary>A brand while it is edited: what is stored, what was typed, what is wrong with it. Typing is never lost, whatever the portal answers.</summary>
public sealed class BrandForm
{
    private readonly Dictionary<string, string> typed = [];
    private IReadOnlyList<Fault> faults = [];

    public BrandForm(BrandSettings settings, bool isReadOnly)
    {
        IsReadOnly = isReadOnly;
        Methods = settings.Methods;
        Brand = settings.Brand;
        Face = Brand.Face;
    }

    /// <summary>As it was read last.</summary>
    public Brand Brand { get; private set; }

    /// <summary>As it is on the screen.</summary>
    public BrandFace Face { get; private set; }

    public IReadOnlyList<MethodChoice> Methods { get; }

    /// <summary>Whether the reader may only read.</summary>
    public bool IsReadOnly { get; }

    /// <summary>The logo chosen but not saved; null while the stored one stays.</summary>
    public BrandLogo? NewLogo { get; private set; }

    public bool LogoRemoved { get; private set; }

    /// <summary>The logo on the screen as a data address; null when there is none.</summary>
    public string? LogoUrl => NewLogo is { } logo ? DataUrl(logo.Type, logo.Content) : LogoRemoved || Brand.Logo is null ? null : DataUrl(Brand.LogoType!, Brand.Logo);

    /// <summary>How often everything typed was thrown away; fields forget then what they said of it.</summary>
    public int Discards { get; private set; }

    public bool LogoChanged => NewLogo is not null || LogoRemoved;

    /// <summary>How many fields differ from what is stored.</summary>
    public int Changes => BrandDifferences.Between(Brand.Face, Face).Count + (LogoChanged ? 1 : 0);

    /// <summary>Raised after every change on the screen.</summary>
    public event Action? Changed;

    /// <summary>The text in a field, as it was typed.</summary>
    public string Text(string name) => typed.GetValueOrDefault(name) ?? BrandField.All[name].Get(Face);

    public void Type(string name, string text)
    {
        typed[name] = text;
        Set(BrandField.All[name].Set(Face, text), name);
    }

    /// <summary>Takes a changed face; a fault of the changed field is forgotten.</summary>
    public void Set(BrandFace face, string name)
    {
        Face = face;
        faults = [.. faults.Where(fault => fault.Field != "/" + name)];
        Changed?.Invoke();
    }

    public void TakeLogo(BrandLogo? logo)
    {
        NewLogo = logo;
        LogoRemoved = logo is null && Brand.Logo is not null;
        Set(Face, "logo");
    }

    public Fault? FaultOf(string name) => faults.FirstOrDefault(fault => fault.Field == "/" + name);

    public int Faults => faults.Count;

    /// <summary>The first field with a fault, to go to.</summary>
    public string? FirstFault => faults.Count == 0 ? null : faults[0].Field[1..];

    public void Refuse(IReadOnlyList<Fault> found)
    {
        faults = found;
        Changed?.Invoke();
    }

    /// <summary>Takes what was saved as the new ground.</summary>
    public void Saved(Brand brand)
    {
        Brand = brand;
        Discard();
    }

    /// <summary>Goes back to what is stored.</summary>
    public void Discard()
    {
        Face = Brand.Face;
        typed.Clear();
        faults = [];
        NewLogo = null;
        LogoRemoved = false;
        Discards++;
        Changed?.Invoke();
    }

    /// <summary>Puts what was changed here onto a newer stored brand.</summary>
    public void Rebase(Brand newer)
    {
        Face = BrandDifferences.Between(Brand.Face, Face).Aggregate(newer.Face, (face, name) => BrandDifferences.Carry(name, Face, face));
        Brand = newer;
        Changed?.Invoke();
    }

    private static string DataUrl(string type, byte[] content) => $"data:{type};base64,{Convert.ToBase64String(content)}";
}
