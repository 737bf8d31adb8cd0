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

namespace PaymentPortal.Crashes;

/// <summary>A portal under load that is killed again and again at moments of chance, then left alone until it has nothing more to do, then judged.</summary>
internal sealed class CrashRun(Installation installation, AppProcess app, SmtpSink mail)
{
    private const int Payers = 4;
    private static readonly TimeSpan Settling = TimeSpan.FromMinutes(3);

    private readonly CrashTally tally = new();

    /// <summary>Kills a portal of this kind so often and gives what was found.</summary>
    public static async Task<CrashReport> RunAsync(DatabaseProvider kind, int kills, int seed)
    {
        await using var mail = new SmtpSink();
        await using var installation = await Installation.CreateAsync(kind, mail);
        await using var app = await AppProcess.StartAsync(installation.Settings);
        var run = new CrashRun(installation, app, mail);
        await run.BrandAsync();
        mail.Rules.Message = new MoodyServer(new Random(seed)).Answer;
        await run.LoadAsync(kills, new Random(seed));
        await run.SettleAsync();
        return await CrashReport.MakeAsync(run.tally, installation.Office, mail.Mails, await app.CommandAsync("verify"));
    }

    private Task<Outcome<bool>> BrandAsync() => installation.Office.Get<WriteDoor>().Write<bool>(
        db =>
        {
            // Nothing waits for a change of mind here: mails leave at once.
            db.Add(Brand.Create("nordlicht", isDefault: true, Some.Face with { UndoSeconds = 0 }, TimeProvider.System));
            return Task.FromResult<Outcome<bool>>(true);
        },
        CancellationToken.None);

    private async Task LoadAsync(int kills, Random chance)
    {
        using var end = new CancellationTokenSource();
        var toPay = Channel.CreateBounded<Guid>(Payers);
        var sender = Task.Run(() => new Sender(installation.Office, tally, toPay.Writer).RunAsync(end.Token));
        var payers = Enumerable.Range(0, Payers).Select(_ => new Payer(app, installation.Office.Get<LinkTokens>(), tally, new Random(chance.Next()))).ToList();
        var paying = Task.WhenAll(payers.Select(payer => payer.RunAsync(toPay.Reader, end.Token)));
        for (var kill = 0; kill < kills; kill++)
        {
            await KillAsync(chance);
        }

        await tally.StepsAsync(chance.Next(100), CancellationToken.None);
        await end.CancelAsync();
        await paying;

        // The sender may wait for a payer.
        while (!sender.IsCompleted && await Task.WhenAny(sender, toPay.Reader.WaitToReadAsync(CancellationToken.None).AsTask()) != sender)
        {
            toPay.Reader.TryRead(out _);
        }

        await sender;
        await app.KillAsync();
        tally.Kills++;
    }

    private async Task KillAsync(Random chance)
    {
        await tally.StepsAsync(chance.Next(1, 60), CancellationToken.None);
        await Task.Delay(chance.Next(30), CancellationToken.None);
        await app.KillAsync();
        tally.Kills++;
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
        await using var node = await AppHost.StartAsync(installation.Settings, services => services.AddSingleton<TimeProvider>(new ClockAhead(Settling)), app.Address);
        await Eventually.HoldsAsync(() => installation.Office.Services.ReadAsync(Quiet.IsEverythingDoneAsync), "everything is done after the last crash", Settling);
    }
}
