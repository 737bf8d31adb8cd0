using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace PaymentPortal.Support.Browsing;

/// <summary>One person's stay in the browser: a profile of its own and a page. Its last view is kept as a picture when it ends, if pictures are wanted.</summary>
public sealed class BrowserVisit : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly ConcurrentQueue<IRequest> requests = new();
    private readonly ConcurrentQueue<string> complaints = new();

    internal BrowserVisit(IBrowserContext context, IPage page)
    {
        this.context = context;
        Page = page;
        context.Request += (_, request) => requests.Enqueue(request);
        context.WebError += (_, error) => complaints.Enqueue(error.Error);
        context.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                complaints.Enqueue($"{message.Type}: {message.Text} ({message.Location})");
            }
        };
    }

    public IPage Page { get; }

    /// <summary>Every request so far, of all pages of the visit.</summary>
    public IReadOnlyList<IRequest> Requests => [.. requests];

    /// <summary>Errors and warnings of scripts, of the console and of the content security policy.</summary>
    public IReadOnlyList<string> Complaints => [.. complaints];

    /// <summary>Opens another page of the same profile, as a second tab does.</summary>
    public Task<IPage> OpenTabAsync() => context.NewPageAsync();

    /// <summary>Cookies, clock, network and rights of the profile.</summary>
    public IBrowserContext Profile => context;

    /// <summary>Goes to an address and waits until the page can be used.</summary>
    public async Task GoToInteractiveAsync(string address)
    {
        await Page.GotoAsync(address);
        await Page.WaitUntilInteractiveAsync();
    }

    /// <summary>Keeps a picture when pictures are wanted, as <see cref="TakePictureAsync"/>.</summary>
    public Task KeepPictureAsync(string name = "") => Screenshots.AreWanted ? TakePictureAsync(name) : Task.CompletedTask;

    /// <summary>Keeps the whole page as <c>artifacts/screenshots/(test)-(name).png</c>; gives the file's path.</summary>
    public async Task<string> TakePictureAsync(string name = "")
    {
        var path = Screenshots.PathFor(name);
        await Page.ScreenshotAsync(new PageScreenshotOptions { Path = path, FullPage = true, Animations = ScreenshotAnimations.Disabled });
        return path;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!Page.IsClosed && Page.Url != "about:blank")
        {
            await KeepPictureAsync("end");
        }

        await context.CloseAsync();
    }
}
