using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using MudBlazor;
using PaymentPortal.Brands.Accounts;
using PaymentPortal.Components.Kit;
using PaymentPortal.Identity;
using PaymentPortal.Primitives;

namespace PaymentPortal.Brands.Pages.Accounts;

/// <summary>One provider of a brand: how to connect it step by step, what was found there, what is missing, and who did what.</summary>
public sealed partial class ProviderPage
{
    private BrandConnection? found;
    private CredentialFields fields = new([]);
    private Actor actor = Actor.Payer;
    private string? said;
    private bool refused;
    private bool mayWrite;
    private bool missing;
    private bool busy;

    [Parameter]
    public required string Key { get; set; }

    [Parameter]
    public required string ProviderKey { get; set; }

    [Inject]
    private FindProviderAccount Find { get; set; } = null!;

    [Inject]
    private ConnectProvider ConnectAccount { get; set; } = null!;

    [Inject]
    private CheckProvider CheckAccount { get; set; } = null!;

    [Inject]
    private SwitchProvider SwitchAccount { get; set; } = null!;

    [Inject]
    private OfferMethod OfferOne { get; set; } = null!;

    [Inject]
    private IDialogService Dialogs { get; set; } = null!;

    [Inject]
    private IHostEnvironment Environment { get; set; } = null!;

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = null!;

    private (Tone Tone, string Key) Word => AccountWords.Of(found?.Account);

    protected override async Task OnParametersSetAsync()
    {
        if (found is not null && found.Brand.Key == Key && found.Provider.Key == ProviderKey)
        {
            return;
        }

        actor = (await Authentication).User.ToActor();
        mayWrite = actor.Lacks(Permissions.WriteSettings) is null;
        said = null;
        await Load();
        fields = new CredentialFields(found?.Credentials ?? []);
    }

    private async Task Load()
    {
        found = (await Find.Run(Key, ProviderKey, actor, CancellationToken.None)).ValueOrDefault;
        missing = found is null;
    }

    private Task Connect() => While(async () =>
    {
        var outcome = await ConnectAccount.Run(Key, ProviderKey, found!.Version, fields.Typed, actor, CancellationToken.None);
        fields.Faults = outcome.Reason?.Faults ?? [];
        if (outcome.Reason is not null)
        {
            // What was typed stays in the form, whatever was wrong with it.
            Say(outcome.Reason is { Faults.Count: > 0 } ? null : outcome.Reason, null);
            return;
        }

        await Load();
        fields = new CredentialFields(found!.Credentials);
        Say(null, found.Account is { CheckFault: null } ? "Done.Connected" : null);
    });

    private Task Check() => While(async () =>
    {
        var outcome = await CheckAccount.Run(Key, ProviderKey, actor, CancellationToken.None);
        await Load();
        Say(outcome.Reason, outcome.ValueOrDefault is { CheckFault: null } ? "Done.Works" : null);
    });

    private Task Offer(string method) => While(async () =>
    {
        var outcome = await OfferOne.Run(Key, method, actor, CancellationToken.None);
        await Load();
        Say(outcome.Reason, "Done.Offered");
    });

    private async Task Switch(bool isOn)
    {
        if (isOn && !found!.Account!.IsLive && Environment.IsProduction()
            && !await ConfirmDialog.Ask(Dialogs, Texts["Test.Title"], Texts["Page.TestWarning"], Texts["Test.Act"]))
        {
            return;
        }

        await While(async () =>
        {
            var outcome = await SwitchAccount.Run(Key, ProviderKey, found!.Version, isOn, actor, CancellationToken.None);
            await Load();
            Say(outcome.Reason, isOn ? "Done.On" : "Done.Off");
        });
    }

    /// <summary>The provider may take its time to answer; meanwhile the buttons say so and take no second press.</summary>
    private async Task While(Func<Task> act)
    {
        if (busy)
        {
            return;
        }

        busy = true;
        try
        {
            await act();
        }
        finally
        {
            busy = false;
        }
    }

    private void Say(Refusal? refusal, string? done)
    {
        refused = refusal is not null;
        said = refusal is not null ? Texts.Refused(refusal) : done is null ? null : Texts[done].Value;
    }
}
