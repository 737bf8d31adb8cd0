using System.Globalization;

namespace PaymentPortal.Api.Generated;

/// <summary>What came of made-up calls.</summary>
public sealed class GeneratedReport
{
    private const int MostFaults = 40;
    private readonly SortedDictionary<string, SortedDictionary<int, int>> counts = new(StringComparer.Ordinal);
    private readonly List<string> faults = [];
    private readonly Dictionary<string, int> kinds = [];

    /// <summary>Everything that went against the document, with the call that showed it: at most three of a kind.</summary>
    public IReadOnlyList<string> Faults => faults;

    /// <summary>Calls in all.</summary>
    public int Calls => counts.Values.Sum(statuses => statuses.Values.Sum());

    /// <summary>Operations of which not one call succeeded: there the test would prove little.</summary>
    public IReadOnlyList<string> NeverDone => [.. counts.Where(operation => !operation.Value.Keys.Any(status => status is >= 200 and < 300)).Select(operation => operation.Key)];

    public void Count(DocumentedOperation operation, int status)
    {
        var statuses = counts.TryGetValue(operation.Id, out var known) ? known : counts[operation.Id] = [];
        statuses[status] = statuses.GetValueOrDefault(status) + 1;
    }

    public void Add(GeneratedRequest request, string fault, string answer)
    {
        var kind = $"{request.Operation.Id} {fault}";
        kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
        if (kinds[kind] <= 3 && faults.Count < MostFaults)
        {
            faults.Add($"{fault}\n{request}\n=> {(answer.Length > 800 ? $"{answer[..800]}…" : answer)}");
        }
    }

    /// <summary>One line an operation: how many of each status.</summary>
    public override string ToString() => string.Join('\n', [
        .. counts.Select(operation => $"{operation.Key}: {string.Join(", ", operation.Value.Select(status => string.Create(CultureInfo.InvariantCulture, $"{status.Value} × {status.Key}")))}"),
        string.Create(CultureInfo.InvariantCulture, $"{Calls} calls of {counts.Count} operations, {kinds.Values.Sum()} against the document"),
    ]);
}
