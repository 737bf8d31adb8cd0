using System.Globalization;
using System.Text.Json;

namespace PaymentPortal.Coverage;

/// <summary><c>coverage [report.json]</c>: prints which branches of the request's life, payments and ledger the tests have taken, by file, with the lines of those that they have not.
/// <c>.ci/coverage</c> runs the tests and calls it.</summary>
public static class CoverageCommand
{
    private static readonly string[] Places =
    [
        "PaymentRequests/PaymentRequest.cs", "PaymentRequests/PaymentRequest.Dates.cs", "PaymentRequests/PaymentRequest.Paying.cs", "PaymentRequests/PaymentRequest.Sending.cs",
        "PaymentRequests/PaymentRequestTransitions.cs", "Payments/", "Reconciliation/",
    ];

    private static readonly string[] NotMeant = ["/Api/", "/Pages/"];

    public static async Task<int> RunAsync(string[] arguments)
    {
        if (arguments is not [var path])
        {
            await Console.Error.WriteLineAsync("Say which report: coverage [report.json]");
            return 64;
        }

        using var report = JsonDocument.Parse(await File.ReadAllTextAsync(path));
        var files = report.RootElement.EnumerateObject().SelectMany(module => module.Value.EnumerateObject()).Select(FileBranches.Of).Where(IsMeant).OrderBy(file => file.Path, StringComparer.Ordinal).ToList();
        foreach (var file in files)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{file.Taken,4} of {file.All,4}  {file.Path}{(file.Missed.Count == 0 ? "" : "  not taken in lines " + string.Join(", ", file.Missed))}"));
        }

        var (taken, all) = (files.Sum(file => file.Taken), files.Sum(file => file.All));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{taken} of {all} branches in {files.Count} files: {100.0 * taken / Math.Max(all, 1):N1} %"));
        return taken == all && all > 0 ? 0 : 1;
    }

    private static bool IsMeant(FileBranches file) =>
        file.All > 0 && Places.Any(place => file.Path.StartsWith(place, StringComparison.Ordinal)) && !NotMeant.Any(room => file.Path.Contains(room, StringComparison.Ordinal));
}
