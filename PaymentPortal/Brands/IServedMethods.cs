using PaymentPortal.Data;
using PaymentPortal.Providers.Methods;

namespace PaymentPortal.Brands;

/// <summary>Says which methods somebody carries out for a brand. Declared here and answered by the slice of the providers' accounts, which stands on this one.</summary>
public interface IServedMethods
{
    /// <summary>Those of the methods that a provider carries out for the brand, whatever the amount.</summary>
    Task<IReadOnlyList<PaymentMethod>> Of(PaymentPortalDbContext db, Guid brandId, IReadOnlyList<PaymentMethod> methods, CancellationToken cancel);
}
