using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.Identity;
using PaymentPortal.Primitives;
using PaymentPortal.Providers;
using PaymentPortal.Providers.Accounts;
using PaymentPortal.Providers.Methods;

namespace PaymentPortal.Brands.Accounts;

/// <summary>All that there is to know of a brand's connection to one provider; of its secrets, the last four letters at most.</summary>
public sealed class FindProviderAccount(IDbContextFactory<PaymentPortalDbContext> contexts, ProviderCatalog providers, Seal seal, PublicAddress address)
{
    private const int MostEntries = 50;

    /// <param name="brandKey">The brand.</param>
    /// <param name="provider">Key of the provider.</param>
    /// <param name="actor">Needs <see cref="Permissions.ReadSettings"/>.</param>
    /// <param name="cancel">Ends the call.</param>
    public async Task<Outcome<BrandConnection>> Run(string brandKey, string provider, Actor actor, CancellationToken cancel)
    {
        if (actor.Lacks(Permissions.ReadSettings) is { } refusal)
        {
            return refusal;
        }

        await using var db = await contexts.CreateDbContextAsync(cancel);
        if (await db.Brands.AsNoTracking().SingleOrDefaultAsync(brand => brand.Key == brandKey, cancel) is not { } brand)
        {
            return BrandRefusals.NotFound;
        }

        if (providers.FindConnectable(provider) is not { } connectable)
        {
            return AccountRefusals.NoProvider;
        }

        var account = await db.Set<ProviderAccount>().AsNoTracking().SingleOrDefaultAsync(one => one.BrandId == brand.Id && one.Provider == provider, cancel);
        var kept = account is null ? null : ProviderSecrets.TryOpen(seal, account.Id, account.Sealed);
        return new BrandConnection(brand, connectable, account)
        {
            Credentials = [.. connectable.Fields.Select(field => new KeptCredential(field, Shown(field, kept?[field.Key] ?? "")))],
            IsUnreadable = account is not null && kept is null,
            NotificationUrl = account is null ? null : address.Of(Urls.Notifications(provider, account.Id)),
            Methods = await db.PaymentMethods.AsNoTracking().Where(method => !method.IsRetired).OrderBy(method => method.Position).ToListAsync(cancel),
            History = account is null ? [] : await db.Set<AccountEntry>().AsNoTracking().Where(entry => entry.AccountId == account.Id).OrderByDescending(entry => entry.Id).Take(MostEntries).ToListAsync(cancel),
        };
    }

    /// <summary>Enough of a secret to tell two keys apart; nothing of a short one.</summary>
    private static string Shown(CredentialField field, string value) =>
        !field.IsSecret || value.Length == 0 ? value : value.Length < 16 ? "••••" : $"••••{value[^4..]}";
}

/// <summary>A brand's connection to a provider.</summary>
/// <param name="Brand">The brand.</param>
/// <param name="Provider">The provider.</param>
/// <param name="Account">Null where nothing was entered yet.</param>
public sealed record BrandConnection(Brand Brand, IConnectableProvider Provider, ProviderAccount? Account)
{
    /// <summary>What is to be entered, and what of it is there.</summary>
    public IReadOnlyList<KeptCredential> Credentials { get; init; } = [];

    /// <summary>Whether what was entered cannot be opened, because the key of this installation is another one.</summary>
    public bool IsUnreadable { get; init; }

    /// <summary>Where the provider is to post to; null before there is an account.</summary>
    public string? NotificationUrl { get; init; }

    /// <summary>All methods that there are.</summary>
    public IReadOnlyList<PaymentMethod> Methods { get; init; } = [];

    /// <summary>What was done, the latest first.</summary>
    public IReadOnlyList<AccountEntry> History { get; init; } = [];

    /// <summary>The account's version, 0 where there is none.</summary>
    public int Version => Account?.Version ?? 0;
}

/// <summary>A credential as it may be shown.</summary>
/// <param name="Field">What it is.</param>
/// <param name="Shown">Its value; of a secret, the last four letters after dots; empty where nothing is kept.</param>
public sealed record KeptCredential(CredentialField Field, string Shown);
