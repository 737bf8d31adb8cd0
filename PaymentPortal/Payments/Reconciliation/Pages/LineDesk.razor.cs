using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using MudBlazor;
using PaymentPortal.Background;
using PaymentPortal.Identity;
using PaymentPortal.Primitives;

namespace PaymentPortal.Payments.Reconciliation.Pages;

/// <summary>What can be done to lines from the page. It reads itself again whenever the change feed names a statement.</summary>
public sealed partial class LineDesk
{
    private const int PageSize = 30;

    private static readonly LineListView[] Views = [LineListView.Open, LineListView.Proposed, LineListView.Unmatched, LineListView.Matched, LineListView.SetAside, LineListView.All];
    private static readonly TimeSpan UndoTime = TimeSpan.FromSeconds(10);

    private readonly CancellationTokenSource ending = new();
    private ChangeBatches? changes;
    private Actor actor = Actor.Payer;
    private IReadOnlyList<LineView>? lines;
    private IReadOnlyList<(LineListView View, int? Count)> counts = [];
    private Refusal? refusal;
    private LineAct? done;
    private bool mayMove;

    /// <summary>"open", "matched", "set-aside" or "all".</summary>
    [Parameter]
    public string? View { get; set; }

    /// <summary>The last line of the page before ("bsl_…").</summary>
    [Parameter]
    public string? After { get; set; }

    /// <summary>Only the lines of this statement.</summary>
    [Parameter]
    public Guid? StatementId { get; set; }

    [Inject]
    private ListStatementLines List { get; set; } = null!;

    [Inject]
    private MatchLine Matching { get; set; } = null!;

    [Inject]
    private UnmatchLine Unmatching { get; set; } = null!;

    [Inject]
    private SetLineAside Aside { get; set; } = null!;

    [Inject]
    private IDialogService Dialogs { get; set; } = null!;

    [Inject]
    private ChangeFeed Feed { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = null!;

    private LineListView Chosen => Array.Find(Views, view => Key(view) == View) is var found && View is not null ? found : StatementId is null ? LineListView.Open : LineListView.All;

    public void Dispose()
    {
        changes?.Dispose();
        ending.Cancel();
        ending.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        actor = (await Authentication).User.ToActor();
        mayMove = actor.Lacks(Permissions.MoveMoney) is null;
        changes = new ChangeBatches(Feed, Clock, _ => InvokeAsync(Refresh));
    }

    protected override Task OnParametersSetAsync() => Load();

    private async Task Load()
    {
        var after = PublicId.TryParse(StatementLine.PublicIdPrefix, After, out var last) ? last : (Guid?)null;
        lines = (await List.Run(new StatementLineFilter(Chosen, StatementId), after, PageSize, actor, ending.Token)).ValueOrDefault ?? [];

        // What is done grows without end; only what is to be done (the first three views) is counted.
        counts = [.. await Task.WhenAll(Views.Select(async view => (view, view <= LineListView.Unmatched ? await List.Count(new StatementLineFilter(view, StatementId), ending.Token) : (int?)null)))];
    }

    private async Task Refresh()
    {
        if (!ending.IsCancellationRequested)
        {
            await Load();
            StateHasChanged();
        }
    }

    private async Task Accept(LineView view) => await Do("Matched", view, (await Matching.Accept(view.Line.Id, view.Line.Proposal!, actor, ending.Token)).Reason);

    private async Task Match(LineView view)
    {
        if (await MatchDialog.Ask(Dialogs, Texts["Match.Title"], view) is { } parts)
        {
            await Do("Matched", view, (await Matching.Run(view.Line.Id, parts, actor, ending.Token)).Reason);
        }
    }

    private async Task SetAside(LineView view)
    {
        if (await AsideDialog.Ask(Dialogs, Texts["Aside.Title"]) is { } note)
        {
            await Do("SetAside", view, (await Aside.Run(view.Line.Id, note, actor, ending.Token)).Reason);
        }
    }

    private async Task TakeBack(LineView view)
    {
        refusal = (await Aside.TakeBack(view.Line.Id, actor, ending.Token)).Reason;
        await Load();
    }

    private async Task Unmatch(Guid lineId)
    {
        refusal = (await Unmatching.Run(lineId, actor, ending.Token)).Reason;
        await Load();
    }

    private async Task Do(string kind, LineView view, Refusal? refused)
    {
        refusal = refused;
        done = refused is null ? new LineAct(kind, view.Line.Id, $"{view.Line.Name} · {view.Line.Amount.Text(CultureInfo.CurrentCulture)}", Clock.GetUtcNow() + UndoTime) : done;
        await Load();
    }

    private async Task Undo()
    {
        if (done is { } act)
        {
            done = null;
            refusal = act.Kind == "Matched" ? (await Unmatching.Run(act.LineId, actor, ending.Token)).Reason : (await Aside.TakeBack(act.LineId, actor, ending.Token)).Reason;
            await Load();
        }
    }

    private string Say(Refusal why) => Texts["Refusal." + why.Code] is { ResourceNotFound: false } words ? words : why.Words;

    private string Address(LineListView view, string? after) =>
        $"{(StatementId is { } id ? Urls.Statement(PublicId.Format(BankStatement.PublicIdPrefix, id)) : Urls.Reconciliation)}?view={Key(view)}{(after is null ? "" : $"&after={after}")}";

    private static string Key(LineListView view) => view == LineListView.SetAside ? "set-aside" : view.ToString().ToLowerInvariant();

    /// <summary>What one just did.</summary>
    private sealed record LineAct(string Kind, Guid LineId, string Words, DateTimeOffset Until)
    {
        public string Id => $"{Kind} {LineId} {Until.Ticks}";
    }
}
