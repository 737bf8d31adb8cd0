using PaymentPortal.Brands;
using PaymentPortal.Identity;
using PaymentPortal.PaymentRequests;
using PaymentPortal.Primitives;
using PaymentPortal.Support.Apps;

namespace PaymentPortal.Benchmarks.Ratios;

/// <summary>Whole payment requests, created and sent with every promise kept, by 32 callers, against the plain loop.</summary>
internal sealed class CreatesRatio : IRatio
{
    private const int Callers = 32;
    private const int WarmUp = 320;

    private static readonly Actor Agent = new(ActorKind.Staff, null, "Benchmark", new HashSet<string> { Permissions.WriteRequests });

    public string Title => "requests created and sent with every promise kept, 32 callers, against one thread of single rows (requests/s)";

    public Goal Goal { get; } = new(1);

    public async Task<Round> MeasureAsync(TimeSpan time)
    {
        await using var plain = new PlainLoop();
        var baseline = await plain.RunAsync(time);
        await using var portal = await TestPortal.CreateAsync();
        await portal.WriteAsync<int>(db =>
        {
            db.Add(Brand.Create("default", isDefault: true, new BrandFace { LegalName = "Nordlicht Versicherung AG", Methods = ["card"] }, portal.Clock));
            return Task.FromResult<Outcome<int>>(1);
        });
        var number = 0;
        var create = portal.Get<CreatePaymentRequest>();
        await Load.WarmUpAsync(Callers, WarmUp, Create);
        var ours = await Load.RunAsync(Callers, time, Create);
        return new Round(baseline.PerSecond, ours.PerSecond, $"p99 {ours.P99Text}, {ours.CostText}; plain loop {baseline.P99Text}, {baseline.CostText}");

        async Task Create()
        {
            var outcome = await create.Run(Input(Interlocked.Increment(ref number)), new SendChoice(["email"], attachPdf: false), null, Agent, CancellationToken.None);
            if (outcome.Reason is { } refusal)
            {
                throw new InvalidOperationException(refusal.Code + string.Join(' ', refusal.Faults));
            }
        }
    }

    private static PaymentRequestInput Input(int number) => new()
    {
        Reference = FormattableString.Invariant($"INV-2026-{number:D6}"),
        Description = "Hausratversicherung 2026",
        Amount = Money.Of(12950, "EUR"),
        Recipient = new RecipientInput { Name = "Erika Mustermann", Email = FormattableString.Invariant($"erika{number}@example.org"), CustomerNumber = FormattableString.Invariant($"C-{number}") },
    };
}
