using Xunit;

namespace PaymentPortal.Support.Contracts;

/// <summary>The interface documents that providers publish. They are no part of the product: where they are missing, the test says so and is skipped.</summary>
public static class ProviderDocuments
{
    private const string Variable = "PROVIDER_DOCUMENTS";

    /// <summary>Full path of a document; from the folder that the variable names, or a folder <c>shared/openapi</c> beside the repository or above it.</summary>
    public static string Require(string name)
    {
        var path = Folders().Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
        Assert.SkipWhen(path is null, $"The document {name} is not there: NOTHING WAS HELD AGAINST IT. Name its folder in {Variable}.");
        return path;
    }

    private static IEnumerable<string> Folders()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named)
        {
            yield return named;
        }

        for (var folder = new DirectoryInfo(Repository.Root).Parent; folder is not null; folder = folder.Parent)
        {
            yield return Path.Combine(folder.FullName, "shared", "openapi");
        }
    }
}
