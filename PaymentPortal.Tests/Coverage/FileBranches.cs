using System.Text.Json;

namespace PaymentPortal.Coverage;

/// <summary>How many branches a file has and how many were taken.</summary>
/// <param name="Path">Below the product's folder.</param>
/// <param name="Taken">Taken at least once.</param>
/// <param name="All">In the file.</param>
/// <param name="Missed">Lines with a branch that never was.</param>
internal sealed record FileBranches(string Path, int Taken, int All, IReadOnlyList<int> Missed)
{
    private const string Product = "/PaymentPortal/";

    /// <summary>Reads one file of coverlet's report: by class, by method, a list of branches.</summary>
    public static FileBranches Of(JsonProperty file)
    {
        var branches = file.Value.EnumerateObject().SelectMany(type => type.Value.EnumerateObject()).SelectMany(method => method.Value.GetProperty("Branches").EnumerateArray())
            .Select(branch => (Line: branch.GetProperty("Line").GetInt32(), IsTaken: branch.GetProperty("Hits").GetInt64() > 0)).ToList();
        var path = file.Name.Replace('\\', '/');
        return new FileBranches(
            path[(path.LastIndexOf(Product, StringComparison.Ordinal) + Product.Length)..], branches.Count(branch => branch.IsTaken), branches.Count, [.. branches.Where(branch => !branch.IsTaken).Select(branch => branch.Line).Distinct().Order()]);
    }
}
