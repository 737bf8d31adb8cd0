namespace PaymentPortal.Api;

/// <summary>Text that callers put into a path.</summary>
public static class RouteText
{
    /// <summary>The text as they meant it: the server decodes everything but slashes, which could otherwise be taken for parts of the path.</summary>
    public static string Whole(string value) => value.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
}
