using System.Text;
using Microsoft.EntityFrameworkCore;
using PaymentPortal.Brands;
using PaymentPortal.Data;
using PaymentPortal.Imports;
using PaymentPortal.PaymentRequests;
using PaymentPortal.PaymentRequests.Timeline;
using PaymentPortal.Primitives;
using PaymentPortal.Support.Apps;
using PaymentPortal.Support.Builders;
using PaymentPortal.Support.Mail;
using PaymentPortal.Support.Payments;
using PaymentPortal.Webhooks;
using Shouldly;
using Xunit;

namespace PaymentPortal.Crashes;

/// <summary>The judge of the crash runs is judged: an honest run has no fault, and each promise broken on purpose is named.</summary>
public sealed class CrashReportTests : IAsyncLifetime
{
    private readonly CrashTally tally = new();
    private readonly List<ReceivedMail> mails = [];
    private readonly List<ReceivedWebhook> webhooks = [];
    private SmtpSink sink = null!;
    private Installation installation = null!;
    private Guid request;
    private Guid message;

    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        sink = new SmtpSink();
        installation = await Installation.CreateAsync(DatabaseProvider.Sqlite, sink);
        await installation.Office.Get<DatabaseStart>().Prepare(() => Task.CompletedTask, Cancel);
        await WriteAsync(db => db.Add(Brand.Create("nordlicht", isDefault: true, Some.Face with { UndoSeconds = 0 }, TimeProvider.System)));
        var made = await installation.Office.Get<CreatePaymentRequest>().Run(Some.Input, new SendChoice(["email"], false), null, Some.Agent, Cancel);
        request = made.ValueOrDefault!.Id;
        tally.Create(request);
        message = await installation.Office.Services.ReadAsync(db => db.Messages.Select(row => row.Id).SingleAsync(Cancel));
        await WriteAsync(db =>
        {
            var row = db.Messages.Single();
            row.Lease(TimeProvider.System.GetUtcNow().AddMinutes(1));
            row.BeginTransmission(TimeProvider.System.GetUtcNow().AddMinutes(1));
            row.Accept(TimeProvider.System.GetUtcNow());
        });
        mails.Add(Mail());
        webhooks.AddRange((await installation.Office.Services.ReadAsync(db => db.TimelineEntries.AsNoTracking().ToListAsync(Cancel))).Select(Webhook));
    }

    public async ValueTask DisposeAsync()
    {
        await installation.DisposeAsync();
        await sink.DisposeAsync();
    }

    [Fact]
    public async Task Kept_promises_are_no_fault() => (await FaultsAsync()).ShouldBeEmpty();

    [Fact]
    public async Task Lost_request_is_named()
    {
        tally.Create(Ids.New(TimeProvider.System));

        (await FaultsAsync()).ShouldContain(fault => fault.Contains("was created and is gone", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Message_that_arrived_twice_is_named()
    {
        mails.Add(Mail());

        (await FaultsAsync()).ShouldHaveSingleItem().ShouldContain("arrived 2 times");
    }

    [Fact]
    public async Task Message_that_never_arrived_is_named()
    {
        mails.Clear();

        (await FaultsAsync()).ShouldHaveSingleItem().ShouldContain("arrived 0 times");
    }

    [Fact]
    public async Task Payment_that_was_acknowledged_and_is_not_settled_is_named()
    {
        tally.Pay(request);

        (await FaultsAsync()).ShouldHaveSingleItem().ShouldContain("was paid and is settled 0 times");
    }

    [Fact]
    public async Task Fault_of_the_server_and_books_that_do_not_hold_are_named()
    {
        tally.Answer("/p/x", 500);

        (await FaultsAsync(verified: 1)).ShouldBe(["/p/x answered 500", "verify ended with 1"]);
    }

    [Fact]
    public async Task Event_that_was_never_told_is_named()
    {
        webhooks.RemoveAt(0);

        (await FaultsAsync()).ShouldHaveSingleItem().ShouldContain("was never told");
    }

    [Fact]
    public async Task Event_that_was_told_under_a_second_id_is_named()
    {
        webhooks.Add(webhooks[0] with { Headers = new Dictionary<string, string> { ["webhook-id"] = "evt_other" } });

        (await FaultsAsync()).ShouldHaveSingleItem().ShouldBe("event evt_other was told and never happened");
    }

    [Fact]
    public async Task Event_that_was_told_in_other_words_is_named()
    {
        webhooks.Add(webhooks[0] with { Body = """{ "sequence": 1, "data": {} }""" });

        (await FaultsAsync()).ShouldHaveSingleItem().ShouldContain("2 wordings");
    }

    [Fact]
    public async Task Call_that_made_no_request_or_two_is_named()
    {
        tally.Create(request, "ERP-000001");

        (await FaultsAsync()).ShouldHaveSingleItem().ShouldBe("ERP-000001 was made 0 times");
    }

    [Fact]
    public async Task Import_that_is_gone_and_whose_end_was_never_told_is_named()
    {
        tally.Take(Ids.New(TimeProvider.System), new BulkBody("BULK-0001", ImportFormat.Json, []));

        var faults = await FaultsAsync();

        faults.Count.ShouldBe(2);
        faults[0].ShouldBe("BULK-0001 was taken and is gone");
        faults[1].ShouldContain("was never told to be completed");
    }

    [Fact]
    public async Task Import_whose_end_was_told_twice_is_named()
    {
        webhooks.AddRange(Enumerable.Range(1, 2).Select(number => webhooks[0] with
        {
            Headers = new Dictionary<string, string> { ["webhook-id"] = $"evt_{number}" },
            Body = """{ "type": "import.completed", "data": { "id": "imp_1" } }""",
        }));

        (await FaultsAsync()).ShouldHaveSingleItem().ShouldBe("import imp_1 was told to be completed in two ways");
    }

    private static ReceivedWebhook Webhook(TimelineEntry entry) => new(
        "/hook",
        new Dictionary<string, string> { ["webhook-id"] = PublicId.Format(PublicId.Event, EventIds.Of(entry)) },
        $$"""{ "sequence": {{entry.Sequence}} }""");

    private async Task<IReadOnlyList<string>> FaultsAsync(int verified = 0) => (await CrashReport.MakeAsync(tally, installation.Office, mails, webhooks, verified)).Faults;

    private Task WriteAsync(Action<PaymentPortalDbContext> write) => installation.Office.Get<WriteDoor>().Write<bool>(
        db =>
        {
            write(db);
            return Task.FromResult<Outcome<bool>>(true);
        },
        Cancel);

    private ReceivedMail Mail() => new("payments@example.org", ["erika@example.org"], Encoding.ASCII.GetBytes($"Message-ID: <{PublicId.Format(PublicId.Message, message)}@example.org>\r\nSubject: x\r\n\r\nx\r\n"), false, null);
}
