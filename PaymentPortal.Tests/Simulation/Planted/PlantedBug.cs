using Microsoft.Extensions.DependencyInjection;

namespace PaymentPortal.Simulation.Planted;

/// <summary>A bug that somebody could make, planted by replacing one of the portal's services: the run has to find it.</summary>
/// <param name="Name">In kebab-case, for the command.</param>
/// <param name="Words">What is wrong.</param>
/// <param name="Plant">Replaces the service.</param>
internal sealed record PlantedBug(string Name, string Words, Action<IServiceCollection> Plant);
