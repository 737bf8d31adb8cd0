using PaymentPortal.Api.Problems;

namespace PaymentPortal.Api.Json;

/// <summary>What came of reading.</summary>
/// <param name="Value">What was read, or null with a problem.</param>
/// <param name="Given">Pointers of all fields that were there, even as null.</param>
/// <param name="Problem">What was wrong.</param>
public sealed record StrictRead<T>(T? Value, HashSet<string> Given, ApiProblem? Problem)
    where T : class;
