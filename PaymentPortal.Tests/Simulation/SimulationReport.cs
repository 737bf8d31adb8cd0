namespace PaymentPortal.Simulation;

/// <summary>What a run showed.</summary>
/// <param name="Seed">Runs it again.</param>
/// <param name="Trace">Every step.</param>
/// <param name="Faults">Every promise that was broken.</param>
/// <param name="Crashes">How often the portal died.</param>
/// <param name="Hash">Of the trace: two runs of one seed have the same.</param>
internal sealed record SimulationReport(int Seed, IReadOnlyList<string> Trace, IReadOnlyList<string> Faults, int Crashes, string Hash);
