namespace PaymentPortal.Components.Kit;

/// <summary>Where the sources are, found upwards from the test's own files.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "PaymentPortal.sln")) ? folder : Find(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The solution file is not above the tests."));
}
