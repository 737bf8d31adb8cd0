namespace PaymentPortal.Primitives;

/// <summary>The address that payers and providers reach this installation by. All absolute links are made from it, never from a request's Host header.</summary>
/// <param name="find">Finds the address; asked once, when the first link is made.</param>
public sealed class PublicAddress(Func<Uri> find)
{
    private readonly Lazy<Uri> value = new(find);

    /// <summary>Scheme, host and port, with a slash at the end.</summary>
    public Uri Value => value.Value;

    /// <summary>An absolute address of a path that begins with a slash.</summary>
    public string Of(string path) => new Uri(Value, path).AbsoluteUri;
}
