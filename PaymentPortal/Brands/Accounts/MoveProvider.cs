using PaymentPortal.Identity;
using PaymentPortal.Primitives;
using PaymentPortal.Providers.Accounts;

namespace PaymentPortal.Brands.Accounts;

/// <summary>Moves an account among a brand's accounts: where several offer a method, the first one carries it out.</summary>
public sealed class MoveProvider(AccountDoor door)
{
    /// <param name="brandKey">The brand.</param>
    /// <param name="provider">Key of the provider.</param>
    /// <param name="step">-1 for one place up, 1 for one place down; beyond the ends nothing happens.</param>
    /// <param name="actor">Needs <see cref="Permissions.WriteSettings"/>.</param>
    /// <param name="cancel">Ends the call.</param>
    public Task<Outcome<ProviderAccount>> Run(string brandKey, string provider, int step, Actor actor, CancellationToken cancel) =>
        door.Change(brandKey, provider, null, actor, unit => Move(unit, step, actor), cancel);

    private static Outcome<AccountEntryKind?> Move(AccountUnit unit, int step, Actor actor)
    {
        if (unit.Account is not { } account)
        {
            return AccountRefusals.NoAccount;
        }

        var order = unit.Accounts.ToList();
        var from = order.IndexOf(account);
        var to = Math.Clamp(from + step, 0, order.Count - 1);
        if (to == from)
        {
            return new Outcome<AccountEntryKind?>.Done(null);
        }

        order.RemoveAt(from);
        order.Insert(to, account);
        foreach (var (place, one) in order.Index().Where(one => one.Item.Position != one.Index))
        {
            one.MoveTo(place, actor, unit.Now);
        }

        return AccountEntryKind.Moved;
    }
}
