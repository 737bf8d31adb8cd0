using PaymentPortal.Identity;
using PaymentPortal.Primitives;
using PaymentPortal.Providers.Accounts;

namespace PaymentPortal.Brands.Accounts;

/// <summary>Leads payers to a brand's account at a provider, or no longer. What is under way there is finished either way.</summary>
public sealed class SwitchProvider(AccountDoor door)
{
    /// <param name="brandKey">The brand.</param>
    /// <param name="provider">Key of the provider.</param>
    /// <param name="version">The account's version that was seen.</param>
    /// <param name="isOn">On needs a connection that works and offers something.</param>
    /// <param name="actor">Needs <see cref="Permissions.WriteSettings"/>.</param>
    /// <param name="cancel">Ends the call.</param>
    public Task<Outcome<ProviderAccount>> Run(string brandKey, string provider, int version, bool isOn, Actor actor, CancellationToken cancel) =>
        door.Change(brandKey, provider, version, actor, unit => Turn(unit, isOn, actor), cancel);

    private static Outcome<AccountEntryKind?> Turn(AccountUnit unit, bool isOn, Actor actor)
    {
        if (unit.Account is not { } account)
        {
            return AccountRefusals.NoAccount;
        }

        if (account.IsOn == isOn)
        {
            return new Outcome<AccountEntryKind?>.Done(null);
        }

        if (isOn && account.State != ProviderAccountState.Connected)
        {
            return AccountRefusals.NotConnected;
        }

        if (isOn && account.Methods.Count == 0)
        {
            return AccountRefusals.NoMethods;
        }

        account.Switch(isOn, actor, unit.Now);
        return isOn ? AccountEntryKind.SwitchedOn : AccountEntryKind.SwitchedOff;
    }
}
