using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using MudBlazor;
using PaymentPortal.Background;
using PaymentPortal.Components.Kit;
using PaymentPortal.Identity;
using PaymentPortal.PaymentRequests;
using PaymentPortal.Primitives;

namespace PaymentPortal.Webhooks.Pages;

/// <summary>One endpoint: its settings, its secrets and what it was told. It reads itself again whenever the change feed names it.</summary>
public sealed partial class WebhookPage
{
    private readonly CancellationTokenSource ending = new();
    private ChangeBatches? changes;
    private Actor actor = Actor.Payer;
    private WebhookEndpointRow? row;
    private IReadOnlyList<BrandName> brands = [];
    private EndpointFields fields = new();
    private int fieldsVersion;
    private string? shownId;
    private DeliveryQuery? shownQuery;
    private string? said;
    private Guid id;
    private bool canWrite;
    private bool missing;
    private bool refused;

    /// <summary>"we_…".</summary>
    [Parameter]
    public string? PublicEndpointId { get; set; }

    [SupplyParameterFromQuery]
    private string? State { get; set; }

    [SupplyParameterFromQuery]
    private string? Type { get; set; }

    [SupplyParameterFromQuery]
    private string? From { get; set; }

    [SupplyParameterFromQuery]
    private string? To { get; set; }

    [SupplyParameterFromQuery]
    private string? Event { get; set; }

    [SupplyParameterFromQuery]
    private string? After { get; set; }

    [Inject]
    private ListWebhookEndpoints Endpoints { get; set; } = null!;

    [Inject]
    private ChangeWebhookEndpoint Change { get; set; } = null!;

    [Inject]
    private SendTestEvent SendTest { get; set; } = null!;

    [Inject]
    private ListBrandNames BrandNames { get; set; } = null!;

    [Inject]
    private IDialogService Dialogs { get; set; } = null!;

    [Inject]
    private ChangeFeed Feed { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = null!;

    private DeliveryQuery Query => new(State, Type, From, To, Event, After);

    private bool IsOn => row!.Endpoint.Status == WebhookEndpointStatus.Enabled;

    private string Host => new Uri(row!.Endpoint.Url).Authority;

    public void Dispose()
    {
        changes?.Dispose();
        ending.Cancel();
        ending.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        actor = (await Authentication).User.ToActor();
        canWrite = actor.Lacks(Permissions.WriteWebhooks) is null;
        brands = await BrandNames.Run(ending.Token);
        changes = new ChangeBatches(Feed, Clock, ids => ids.Contains(id) ? InvokeAsync(Load) : Task.CompletedTask);
    }

    protected override async Task OnParametersSetAsync()
    {
        if (shownId != PublicEndpointId)
        {
            shownId = PublicEndpointId;
            missing = !PublicId.TryParse(PublicId.WebhookEndpoint, PublicEndpointId, out id);
            (row, fieldsVersion) = (null, 0);
            await Load();
        }

        // Whoever goes on has read what was said.
        said = shownQuery == Query ? said : null;
        shownQuery = Query;
    }

    private async Task Load()
    {
        if (ending.IsCancellationRequested || missing)
        {
            return;
        }

        row = (await Endpoints.Find(id, actor, ending.Token)).ValueOrDefault;
        missing = row is null;

        // What somebody is typing stays; it is read anew only when the endpoint was changed.
        if (row is not null && fieldsVersion != row.Endpoint.Version)
        {
            fieldsVersion = row.Endpoint.Version;
            fields = EndpointFields.Of(row.Endpoint, brandId => brands.FirstOrDefault(brand => brand.Id == brandId)?.Key);
        }

        StateHasChanged();
    }

    private async Task Save()
    {
        var outcome = await Change.Run(id, fieldsVersion, _ => fields.Input, null, actor, CancellationToken.None);
        fields.Faults = outcome.Reason?.Faults ?? [];
        Say(outcome.Reason is { Faults.Count: > 0 } ? null : outcome.Reason, outcome.Reason is null ? "Done.Saved" : null);
        if (outcome.Reason is null)
        {
            await Load();
        }
    }

    private async Task Switch()
    {
        var on = !IsOn;
        Say((await Change.Switch(id, on, actor, CancellationToken.None)).Reason, on ? "Done.On" : "Done.Off");
        await Load();
    }

    private async Task Test()
    {
        Say((await SendTest.Run(id, actor, CancellationToken.None)).Reason, "Done.Test");
        await Load();
    }

    private async Task Delete()
    {
        if (await ConfirmDialog.Ask(Dialogs, Texts["Delete.Title", Host], Texts["Delete.Consequence"], Texts["Delete.Act"])
            && (await Change.Delete(id, null, actor, CancellationToken.None)).Reason is null)
        {
            Navigation.NavigateTo(Urls.Webhooks);
        }
    }

    private void Say(Refusal? refusal, string? done)
    {
        refused = refusal is not null;
        said = refusal is not null ? Texts["Refused." + refusal.Code].Value : done is null ? null : Texts[done].Value;
    }
}
