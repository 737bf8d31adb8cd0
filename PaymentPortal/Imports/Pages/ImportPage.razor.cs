using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using PaymentPortal.Background;
using PaymentPortal.Identity;
using PaymentPortal.Primitives;

namespace PaymentPortal.Imports.Pages;

/// <summary>One import: how far it is, and what became of its rows. It reads itself again whenever the change feed names it.</summary>
public sealed partial class ImportPage
{
    private readonly CancellationTokenSource ending = new();
    private ChangeBatches? changes;
    private Actor actor = Actor.Payer;
    private Import? import;
    private IReadOnlyList<ImportRowView> rows = [];
    private ImportRowState? chosen;
    private Guid id;
    private bool missing;

    /// <summary>"imp_…".</summary>
    [Parameter]
    public string? PublicImportId { get; set; }

    [SupplyParameterFromQuery]
    private string? State { get; set; }

    /// <summary>The last line of the page before.</summary>
    [SupplyParameterFromQuery]
    private string? After { get; set; }

    [Inject]
    private FindImport Find { get; set; } = null!;

    [Inject]
    private ListImportRows ImportRows { get; set; } = null!;

    [Inject]
    private ChangeFeed Feed { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = null!;

    private int AfterLine => int.TryParse(After, NumberStyles.None, CultureInfo.InvariantCulture, out var line) ? line : 0;

    private string Name => import!.FileName ?? Texts["List.Call", import.Format == ImportFormat.Json ? "JSON" : "NDJSON"];

    private string AbortWords => Texts["Abort." + import!.AbortCode] is { ResourceNotFound: false } words ? words : "";

    private int Waiting => import!.State == ImportState.Aborted ? 0 : import.Total - import.Created - import.Failed;

    public void Dispose()
    {
        changes?.Dispose();
        ending.Cancel();
        ending.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        actor = (await Authentication).User.ToActor();
        changes = new ChangeBatches(Feed, Clock, ids => ids.Contains(id) ? InvokeAsync(Refresh) : Task.CompletedTask);
    }

    protected override Task OnParametersSetAsync() => Load();

    private async Task Load()
    {
        missing = !PublicId.TryParse(PublicId.Import, PublicImportId, out id);
        import = missing ? null : (await Find.Run(id, actor, ending.Token)).ValueOrDefault;
        missing = import is null;

        // Who opens an import that has faults has come for them.
        chosen = State switch
        {
            "all" => null,
            "waiting" => ImportRowState.Waiting,
            "created" => ImportRowState.Created,
            "failed" => ImportRowState.Failed,
            _ => import?.Failed > 0 ? ImportRowState.Failed : null,
        };
        rows = missing ? [] : (await ImportRows.Run(id, chosen, AfterLine, RowsCard.PageSize, actor, ending.Token)).ValueOrDefault ?? [];
    }

    private async Task Refresh()
    {
        if (!ending.IsCancellationRequested)
        {
            await Load();
            StateHasChanged();
        }
    }

    private static string Number(int number) => number.ToString("N0", CultureInfo.CurrentCulture);
}
