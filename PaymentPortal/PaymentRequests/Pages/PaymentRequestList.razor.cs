using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;
using PaymentPortal.Background;
using PaymentPortal.Identity;
using PaymentPortal.Primitives;

namespace PaymentPortal.PaymentRequests.Pages;

/// <summary>The list of requests. What it shows stands in its address; what changes comes by the change feed.</summary>
public sealed partial class PaymentRequestList
{
    private static readonly TimeSpan TypingPause = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan CountPause = TimeSpan.FromSeconds(3);

    /// <summary>More changes at once than this are told as one number of rows that may be new.</summary>
    private const int MostFollowed = 500;

    private readonly CancellationTokenSource ending = new();
    private readonly Dictionary<RequestListView, int> counts = [];
    private readonly Chosen chosen = new();
    private HashSet<Guid> fresh = [];
    private HashSet<Guid> waiting = [];
    private RequestListState state = new();
    private RequestListConditions? conditions;
    private PaymentRequestListPage? page;
    private ChangeBatches? changes;
    private Actor actor = Actor.Payer;
    private bool canWrite;
    private bool canExport;
    private bool failed;
    private string? typed;
    private int typing;
    private DateTimeOffset now;
    private DateTimeOffset counted;
    private DateOnly today;

    [Inject]
    private ListPaymentRequests Requests { get; set; } = null!;

    [Inject]
    private ListBrandNames Brands { get; set; } = null!;

    [Inject]
    private ChangeFeed Feed { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private ILogger<PaymentRequestList> Logger { get; set; } = null!;

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = null!;

    private bool AllChosen => page is { Rows.Count: > 0 } && page.Rows.All(row => chosen.Holds(row.Id));

    public void Dispose()
    {
        Navigation.LocationChanged -= Moved;
        changes?.Dispose();
        ending.Cancel();
        ending.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        var user = (await Authentication).User;
        actor = user.ToActor();
        canWrite = user.Can(Permissions.WriteRequests);
        canExport = user.Can(Permissions.ExportReports);
        state = RequestListAddress.Read(Navigation.Uri);
        typed = state.Text;
        Navigation.LocationChanged += Moved;
        changes = new ChangeBatches(Feed, Clock, ids => InvokeAsync(() => Follow(ids)));
        await Load();
    }

    private void Moved(object? sender, LocationChangedEventArgs args) => _ = InvokeAsync(async () =>
    {
        if (new Uri(args.Location).AbsolutePath != Urls.Requests)
        {
            return;
        }

        var before = state;
        state = RequestListAddress.Read(args.Location);
        if (typing == 0)
        {
            typed = state.Text;
        }

        if (RequestListAddress.Of(before.OnFirstPage()) != RequestListAddress.Of(state.OnFirstPage()))
        {
            chosen.Clear();
        }

        await Load();
    });

    private async Task Load()
    {
        var asked = state;
        try
        {
            var brands = conditions?.Brands ?? await Brands.Run(ending.Token);
            var current = new RequestListConditions(brands, actor.Id, Clock.GetUtcNow());
            var loaded = await Requests.Run(current.Of(asked), ending.Token);
            if (!ReferenceEquals(asked, state))
            {
                return; // Somebody has moved on meanwhile; that load shows its own rows.
            }

            (conditions, page, failed) = (current, loaded, false);
            (now, today, fresh, waiting) = (current.Now, current.Today(asked.Brand), [], []);
            StateHasChanged();
            await Count();
        }
        catch (OperationCanceledException)
        {
            // The page is gone.
        }
#pragma warning disable CA1031 // Whatever keeps the database from answering, the rows that are there stay, with a way to try again.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            failed = true;
            Log.Failed(Logger, exception);
        }

        StateHasChanged();
    }

    private async Task Count()
    {
        counted = Clock.GetUtcNow();
        foreach (var view in Enum.GetValues<RequestListView>().Where(view => view != RequestListView.All))
        {
            counts[view] = await Requests.Count(conditions!.Of(new RequestListState { View = view, Brand = state.Brand }), ending.Token);
        }
    }

    /// <summary>Rows on the screen change in place; new ones wait until they are asked for, so that nothing moves under the hand.</summary>
    private async Task Follow(IReadOnlySet<Guid> ids)
    {
        if (page is null || conditions is null || ending.IsCancellationRequested)
        {
            return;
        }

        try
        {
            var shown = page.Rows.Select(row => row.Id).ToHashSet();
            var changed = (await Requests.Find([.. ids.Where(id => shown.Contains(id) || chosen.Holds(id))], ending.Token)).ToDictionary(row => row.Id);
            (now, today) = (Clock.GetUtcNow(), (conditions with { Now = Clock.GetUtcNow() }).Today(state.Brand));
            page = page with { Rows = [.. page.Rows.Select(row => changed.GetValueOrDefault(row.Id, row))] };
            fresh = [.. changed.Keys];
            foreach (var row in changed.Values)
            {
                chosen.Refresh(row);
            }

            if (state is { After: null, Before: null } && ids.Where(id => !shown.Contains(id)).Take(MostFollowed).ToList() is { Count: > 0 } others)
            {
                waiting.UnionWith(await Requests.Match((conditions with { Now = now }).Of(state), others, ending.Token));
            }

            if (now - counted >= CountPause)
            {
                await Count();
            }

            StateHasChanged();
        }
        catch (OperationCanceledException)
        {
            // The page is gone.
        }
    }

    private async Task ShowWaiting() => await Load();

    private async Task Type()
    {
        var turn = ++typing;
        await Task.Delay(TypingPause, Clock, CancellationToken.None);
        if (turn == typing && !ending.IsCancellationRequested)
        {
            Search();
        }
    }

    private void Keyed(KeyboardEventArgs key)
    {
        if (key.Key == "Escape")
        {
            typed = "";
            Search();
        }
        else if (key.Key == "Enter")
        {
            Search();
        }
    }

    private void Search()
    {
        typing = 0;
        var text = PlainText.Clean(typed);
        if (text != (state.Text ?? ""))
        {
            Navigation.NavigateTo(RequestListAddress.Of(state.OnFirstPage() with { Text = text.Length == 0 ? null : text }), replace: true);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "The list of requests could not be loaded.")]
        public static partial void Failed(ILogger logger, Exception exception);
    }
}
