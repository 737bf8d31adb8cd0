using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PaymentPortal.Brands;
using PaymentPortal.Data;
using PaymentPortal.Identity;
using PaymentPortal.PaymentRequests;
using PaymentPortal.Payments.Reconciliation.Matching;
using PaymentPortal.Payments.Reconciliation.Statements;
using PaymentPortal.Primitives;
using PaymentPortal.Providers;
using PaymentPortal.Support.Apps;
using PaymentPortal.Support.Builders;
using PaymentPortal.Support.Payments;
using Shouldly;

namespace PaymentPortal.Payments.Reconciliation;

/// <summary>A portal whose only brand has the account of <see cref="CamtText.Account"/>, with requests and statements.</summary>
public sealed class ReconciliationScene : IAsyncDisposable
{
    public static readonly Actor Finance = new(ActorKind.Staff, new Guid("0195a000-0000-7000-8000-000000000003"), "Nele Brandt", Roles.PermissionsOf[Roles.Finance]);

    private ReconciliationScene(TestPortal portal, Brand brand, FakeProvider provider) => (Portal, Lives, Provider) = (portal, new Lives(portal.Services, brand), provider);

    public TestPortal Portal { get; }

    public Lives Lives { get; }

    public FakeProvider Provider { get; }

    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    public static async Task<ReconciliationScene> CreateAsync(DatabaseProvider kind = DatabaseProvider.Sqlite)
    {
        var provider = new FakeProvider();
        var portal = await TestPortal.CreateAsync(kind, services => services.AddSingleton<IPaymentProvider>(provider));
        return new ReconciliationScene(portal, await Some.BrandIn(portal), provider);
    }

    /// <summary>An open request.</summary>
    public Task<PaymentRequest> AskAsync(string reference, long cents, string payer = "Erika Mustermann", Func<Life, Life>? change = null) =>
        Lives.Of((change ?? (life => life))(new Life(reference, payer, cents) { CreatedAt = Portal.Clock.GetUtcNow().AddDays(-1) }));

    /// <summary>Takes a file in.</summary>
    public Task<Outcome<StatementReceipt>> ReceiveAsync(string file, string? account = null, Actor? actor = null) => ReceiveAsync(Encoding.UTF8.GetBytes(file), account, actor);

    public async Task<Outcome<StatementReceipt>> ReceiveAsync(byte[] file, string? account = null, Actor? actor = null)
    {
        using var content = new MemoryStream(file);
        return await Portal.Get<ReceiveStatement>().Run(content, "auszug.xml", account, actor ?? Finance, Cancel);
    }

    /// <summary>Takes in a camt.053 of some entries that is good.</summary>
    public async Task<StatementReceipt> TakeAsync(params string[] entries)
    {
        var outcome = await ReceiveAsync(CamtText.File(string.Concat(entries)));
        return outcome.ValueOrDefault.ShouldNotBeNull(outcome.Reason?.Words);
    }

    public Task<List<StatementLine>> LinesAsync() => Portal.ReadAsync(db => db.Set<StatementLine>().AsNoTracking().OrderBy(line => line.Id).ToListAsync(Cancel));

    public async Task<StatementLine> LineAsync() => (await LinesAsync()).ShouldHaveSingleItem();

    public Task<PaymentRequest> RequestAsync(PaymentRequest request) => Portal.Services.RequestAsync(request.Id);

    public Task<List<Payment>> PaymentsAsync() => Portal.ReadAsync(db => db.Payments.AsNoTracking().OrderBy(payment => payment.Id).ToListAsync(Cancel));

    public Task<Outcome<IReadOnlyList<Payment>>> MatchAsync(Guid line, params (PaymentRequest Request, long Amount)[] parts) =>
        Portal.Get<MatchLine>().Run(line, [.. parts.Select(part => new TransferPart(part.Request.Id, part.Amount))], Finance, Cancel);

    public Task<Outcome<StatementLine>> UnmatchAsync(Guid line) => Portal.Get<UnmatchLine>().Run(line, Finance, Cancel);

    public Task MatchWaitingAsync() => Portal.Get<MatchWaitingLines>().Run(Cancel);

    /// <summary>The books agree, and no line is booked above its amount.</summary>
    public async Task ShouldAddUpAsync()
    {
        (await Portal.Services.FaultsAsync()).ShouldBeEmpty();
        var payments = await PaymentsAsync();
        foreach (var line in await LinesAsync())
        {
            var booked = payments.Where(payment => payment.StatementLineId == line.Id && payment.UndoneAt is null).Sum(payment => payment.AmountValue);
            booked.ShouldBe(line.State == StatementLineState.Matched ? line.AmountValue : 0);
        }
    }

    public ValueTask DisposeAsync() => Portal.DisposeAsync();
}
