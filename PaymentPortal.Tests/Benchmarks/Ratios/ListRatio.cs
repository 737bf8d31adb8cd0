using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using PaymentPortal.Data;
using PaymentPortal.Identity;
using PaymentPortal.PaymentRequests;
using PaymentPortal.Primitives;
using PaymentPortal.Support.Apps;
using PaymentPortal.Support.Builders;

namespace PaymentPortal.Benchmarks.Ratios;

/// <summary>First pages and searches of the list, on the page and over the API, in a database with very many requests against the same in one with 10,000.</summary>
internal sealed class ListRatio(int count) : IRatio, IAsyncDisposable
{
    private const int Few = 10_000;
    private const int Times = 15;

    private static readonly Actor Reader = new(ActorKind.Staff, null, "Benchmark", new HashSet<string> { Permissions.ReadRequests });

    private static readonly (string Name, PaymentRequestFilter Filter)[] Looks =
    [
        ("first page", new PaymentRequestFilter()),
        ("open", new PaymentRequestFilter { Statuses = [PaymentRequestStatus.Open] }),
        ("one reference", new PaymentRequestFilter { Text = "INV-0004711" }),
        ("one name", new PaymentRequestFilter { Text = "mustermann" }),
        ("two words", new PaymentRequestFilter { Text = "erika muster" }),
        ("a beginning that many share", new PaymentRequestFilter { Text = "sch" }),
        ("a word that all share", new PaymentRequestFilter { Text = "inv" }),
        ("amount", new PaymentRequestFilter { Text = "129,50", Culture = CultureInfo.GetCultureInfo("de-DE") }),
        ("payer's mail", new PaymentRequestFilter { Email = "erika.mustermann7200@example.org" }),
        ("open, by name", new PaymentRequestFilter { Text = "schneider", Statuses = [PaymentRequestStatus.Open] }),
        ("nothing", new PaymentRequestFilter { Text = "xylophon" }),
    ];

    private TestPortal? few;
    private TestPortal? many;

    public string Title => string.Create(CultureInfo.InvariantCulture, $"first pages and searches with {count:N0} requests against {Few:N0} (milliseconds for one of each)");

    public Goal Goal { get; } = new(1.5, IsMost: true);

    public async Task<Round> MeasureAsync(TimeSpan time)
    {
        few ??= await FillAsync(Few);
        many ??= await FillAsync(count);
        var (baseline, ours) = (await LookAsync(few), await LookAsync(many));
        return new Round(baseline.Sum(), ours.Sum(), string.Concat(Names().Zip(baseline, ours).Select(look => string.Create(CultureInfo.InvariantCulture, $"\n      {look.First,-36} {look.Second,8:N2} ms {look.Third,10:N2} ms"))));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var portal in new[] { few, many }.OfType<TestPortal>())
        {
            await portal.DisposeAsync();
        }
    }

    private static async Task<TestPortal> FillAsync(int requests)
    {
        var watch = Stopwatch.StartNew();
        var portal = await TestPortal.CreateAsync();
        await Some.BrandIn(portal);
        var made = await portal.Get<CreatePaymentRequest>().Run(Some.Input, new SendChoice([], attachPdf: false), null, Some.Agent, CancellationToken.None);
        _ = made.ValueOrDefault ?? throw new InvalidOperationException(made.Reason!.Code);

        // Only reads from here on: whoever fills the file wants it for himself.
        await ((IAsyncDisposable)portal.Get<WriteDoor>()).DisposeAsync();
        SqliteConnection.ClearAllPools();
        await ManyRequests.FillAsync(portal.Database.ConnectionString, requests, portal.Clock.GetUtcNow());
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {requests:N0} requests written in {watch.Elapsed.TotalSeconds:N0} s"));
        return portal;
    }

    private static IEnumerable<string> Names() => Looks.Select(look => look.Name).Concat(Looks.Select(look => look.Name + ", over the API"));

    /// <returns>The median of each look, in milliseconds.</returns>
    private static async Task<List<double>> LookAsync(TestPortal portal)
    {
        var (list, page) = (portal.Get<ListPaymentRequests>(), portal.Get<PagePaymentRequests>());
        var times = new List<double>();
        foreach (var (_, filter) in Looks)
        {
            times.Add(await MedianAsync(() => list.Run(filter, CancellationToken.None)));
        }

        foreach (var (_, filter) in Looks)
        {
            times.Add(await MedianAsync(() => page.Run(filter, null, 25, Reader, CancellationToken.None)));
        }

        return times;
    }

    private static async Task<double> MedianAsync(Func<Task> look)
    {
        var times = new List<double>();
        for (var time = 0; time < Times; time++)
        {
            var watch = Stopwatch.StartNew();
            await look();
            times.Add(watch.Elapsed.TotalMilliseconds);

            // A look that takes seconds need not be taken so often to be known as slow.
            if (time > 1 && times.Sum() > 10_000)
            {
                break;
            }
        }

        return times.Order().ElementAt(times.Count / 2);
    }
}
