using System.Threading.Channels;
using Microsoft.Extensions.DependencyInjection;
using PaymentPortal.Brands;
using PaymentPortal.Data;
using PaymentPortal.PaymentRequests.Links;
using PaymentPortal.Primitives;
using PaymentPortal.Support;
using PaymentPortal.Support.Apps;
using PaymentPortal.Support.Builders;
using PaymentPortal.Support.Mail;
using PaymentPortal.Support.Payments;
using PaymentPortal.Webhooks;

namespace PaymentPortal.Crashes;

/// <summary>A portal under load that is killed again and again at moments of chance, then left alone until it has nothing more to do, then judged.</summary>
internal sealed class CrashRun(Installation installation, AppSettings settings, AppProcess app, SmtpSink mail, WebhookSink receiver)
{
    private const int Payers = 4;
    private static readonly TimeSpan Settling = TimeSpan.FromMinutes(3);

    /// <summary>Longer than anything that a dead node may hold, and than the gaps between the first tries of anything.</summary>
    private static readonly TimeSpan Ahead = TimeSpan.FromMinutes(15);

    private readonly CrashTally tally = new();

    /// <summary>Kills a portal of this kind so often and gives what was found.</summary>
    public static async Task<CrashReport> RunAsync(DatabaseProvider kind, int kills, int seed)
    {
        await using var mail = new SmtpSink();
        await using var receiver = await WebhookSink.StartAsync();
        await using var installation = await Installation.CreateAsync(kind, mail);
        var settings = installation.Settings with
        {
            More = new Dictionary<string, string>(installation.Settings.More) { ["Webhooks:AllowedHosts"] = "127.0.0.1", ["Api:CallsPerKey"] = "1000000", ["Api:CallsPerAddress"] = "1000000" },
        };
        await using var app = await AppProcess.StartAsync(settings);
        var run = new CrashRun(installation, settings, app, mail, receiver);
        await run.PrepareAsync();
        mail.Rules.Message = new MoodyServer(new Random(seed)).Answer;
        receiver.Answer = new MoodyReceiver(new Random(seed)).Answer;
        await run.LoadAsync(kills, new Random(seed));
        await run.SettleAsync();
        return await CrashReport.MakeAsync(run.tally, installation.Office, mail.Mails, receiver.Received, await app.CommandAsync("verify"));
    }

    private Task<Outcome<bool>> PrepareAsync() => installation.Office.Get<WriteDoor>().Write<bool>(
        db =>
        {
            // Nothing waits for a change of mind here: mails leave at once.
            db.Add(Brand.Create("nordlicht", isDefault: true, Some.Face with { UndoSeconds = 0 }, TimeProvider.System));
            var now = TimeProvider.System.GetUtcNow();
            var endpoint = WebhookEndpoint.Create(new WebhookEndpointDetails { Url = receiver.Url() }, Ids.New(now), Actor.Portal, now);
            db.Add(endpoint);
            db.Add(WebhookHealth.Begin(endpoint.Id));
            return Task.FromResult<Outcome<bool>>(true);
        },
        CancellationToken.None);

    private async Task LoadAsync(int kills, Random chance)
    {
        using var end = new CancellationTokenSource();
        var toPay = Channel.CreateBounded<Guid>(Payers);
        var senders = Task.WhenAll(
            Task.Run(() => new Sender(installation.Office, tally, toPay.Writer).RunAsync(end.Token)),
            Task.Run(() => new Caller(app, tally, toPay.Writer, new Random(chance.Next())).RunAsync(end.Token)),
            Task.Run(() => new BulkCaller(app, installation.Office, tally, new Random(chance.Next())).RunAsync(end.Token)));
        var payers = Enumerable.Range(0, Payers).Select(_ => new Payer(app, installation.Office.Get<LinkTokens>(), tally, new Random(chance.Next()))).ToList();
        var paying = Task.WhenAll(payers.Select(payer => payer.RunAsync(toPay.Reader, end.Token)));
        // The last one ends the load.
        while (tally.Kills < kills - 1)
        {
            await KillAsync(chance);
        }

        await tally.StepsAsync(chance.Next(100), CancellationToken.None);
        await end.CancelAsync();
        await paying;

        // Senders may wait for a payer.
        while (!senders.IsCompleted && await Task.WhenAny(senders, toPay.Reader.WaitToReadAsync(CancellationToken.None).AsTask()) != senders)
        {
            toPay.Reader.TryRead(out _);
        }

        await senders;
        await app.KillAsync();
        tally.Kills++;
    }

    private async Task KillAsync(Random chance)
    {
        await tally.StepsAsync(chance.Next(1, 60), CancellationToken.None);
        await Task.Delay(chance.Next(30), CancellationToken.None);
        await app.KillAsync();
        tally.Kills++;
        tally.HalfDone += await installation.Office.Services.ReadAsync(ImportedRows.CountHalfDoneAsync);
        if (chance.Next(4) == 0)
        {
            // It also dies while it starts.
            var starting = app.RestartAsync();
            await Task.Delay(chance.Next(1500), CancellationToken.None);
            await app.KillAsync();
            tally.Kills++;
            await starting.ContinueWith(_ => { }, TaskScheduler.Default);
        }

        await app.RestartAsync();
    }

    /// <summary>A node whose clock is ahead takes over: what a dead one held is free to take, and nobody need wait for it.</summary>
    private async Task SettleAsync()
    {
        mail.Rules.Message = _ => "250 2.0.0 Kept";
        receiver.Answer = WebhookSink.Status(204);
        await using var node = await AppHost.StartAsync(settings, services => services.AddSingleton<TimeProvider>(new ClockAhead(Ahead)), app.Address);
        await Eventually.HoldsAsync(() => installation.Office.Services.ReadAsync(Quiet.IsEverythingDoneAsync), "everything is done after the last crash", Settling);
    }
}
