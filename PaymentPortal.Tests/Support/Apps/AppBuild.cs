namespace PaymentPortal.Support.Apps;

/// <summary>The portal's own build output, made together with the tests; or a published one, named by the variable PORTAL_PUBLISHED.</summary>
public static class AppBuild
{
    private static readonly string? Published = Environment.GetEnvironmentVariable("PORTAL_PUBLISHED");

    /// <summary>The program to start with <c>dotnet</c>.</summary>
    public static string Assembly { get; } = Path.Combine(Published ?? Output(), "PaymentPortal.dll");

    /// <summary>The folder with appsettings.json and wwwroot.</summary>
    public static string ContentRoot { get; } = Published ?? Repository.PathOf("PaymentPortal");

    private static string Output()
    {
        // …/PaymentPortal.Tests/bin/<configuration>/<framework>: the portal's has the same two names.
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        return Repository.PathOf("PaymentPortal", "bin", here.Parent!.Name, here.Name);
    }
}
