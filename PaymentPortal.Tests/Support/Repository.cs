namespace PaymentPortal.Support;

/// <summary>The checkout that the tests were built from: its sources are read by the house rules, and test output is kept in it.</summary>
public static class Repository
{
    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>A path below the root, from its parts.</summary>
    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>A folder below <c>artifacts/</c>, which git ignores; made when it is missing.</summary>
    public static string Artifacts(string folder) => Directory.CreateDirectory(PathOf("artifacts", folder)).FullName;

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "PaymentPortal.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"No PaymentPortal.sln above {AppContext.BaseDirectory}.");
    }
}
