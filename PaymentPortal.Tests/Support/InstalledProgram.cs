using Xunit;

namespace PaymentPortal.Support;

/// <summary>Programs of the machine that some tests need: Chromium, PostgreSQL, readers for PDF and QR codes.</summary>
public static class InstalledProgram
{
    /// <summary>The full path of the first of these names on the PATH or in one of the folders; null when there is none.</summary>
    public static string? Find(IEnumerable<string> names, params IEnumerable<string> folders)
    {
        var places = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries).Concat(folders).ToList();
        return names.SelectMany(name => places.Select(place => Path.Combine(place, name))).FirstOrDefault(File.Exists);
    }

    /// <summary>The full path of a program; where it is missing the test is skipped, and says which Debian package brings it.</summary>
    public static string Require(string name, string debianPackage)
    {
        var path = Find([name]);
        Assert.SkipWhen(path is null, $"{name} is not installed; on Debian: apt-get install {debianPackage}");
        return path;
    }
}
