using Microsoft.EntityFrameworkCore;
using PaymentPortal.Brands;
using PaymentPortal.Data;
using PaymentPortal.Primitives;

namespace PaymentPortal.PaymentRequests;

/// <summary>The payment methods that somebody asks for by name, as they are offered today.</summary>
internal static class RequestedMethods
{
    /// <summary>The input with every ended method replaced by its successor, and a fault for each that the brand does not offer.</summary>
    public static async Task<PaymentRequestInput> Resolve(PaymentPortalDbContext db, PaymentRequestInput input, Brand brand, CancellationToken cancel)
    {
        if (input.PaymentMethods.Count == 0)
        {
            return input;
        }

        var successors = await db.PaymentMethods.Where(method => method.IsRetired && method.Successor != null).ToDictionaryAsync(method => method.Key, method => method.Successor!, cancel);
        var offered = brand.Face.Methods.Select(Living).ToHashSet();
        var asked = input.PaymentMethods.Select(Living).ToList();
        var faults = asked.Index().Where(method => !offered.Contains(method.Item))
            .Select(method => new Fault($"/paymentMethods/{method.Index}", "not-offered", "The brand does not offer this method."));
        return input with { PaymentMethods = [.. asked.Distinct()], Unread = [.. input.Unread, .. faults] };

        string Living(string key) => successors.GetValueOrDefault(key, key);
    }
}
