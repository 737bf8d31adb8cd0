using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.Messaging;
using PaymentPortal.Payments;
using PaymentPortal.Primitives;
using PaymentPortal.Providers.Sandbox.Server;
using PaymentPortal.Support.Apps;
using PaymentPortal.Support.Mail;
using PaymentPortal.Support.Payments;
using PaymentPortal.Webhooks;

namespace PaymentPortal.Crashes;

/// <summary>What a run of crashes left, held against what was promised.</summary>
/// <param name="Summary">One line of numbers.</param>
/// <param name="Faults">Every promise that was broken.</param>
internal sealed record CrashReport(string Summary, IReadOnlyList<string> Faults)
{
    public static async Task<CrashReport> MakeAsync(CrashTally tally, QuietNode office, IReadOnlyList<ReceivedMail> mails, IReadOnlyList<ReceivedWebhook> webhooks, int verified)
    {
        var messages = await office.Services.ReadAsync(db => db.Messages.AsNoTracking().ToListAsync());
        List<string> faults =
        [
            .. tally.Faults,
            .. await office.Services.ReadAsync(db => CreatedAsync(db, tally)),
            .. await office.Services.ReadAsync(db => PaidAsync(db, tally)),
            .. await office.Services.ReadAsync(CapturedAsync),
            .. await office.Services.ReadAsync(FileAsync),
            .. Mailed(messages, mails),
            .. await office.Services.ReadAsync(db => OnceAsync(db, tally)),
            .. await office.Services.ReadAsync(db => ImportedRows.CheckAsync(db, tally.Imports)),
            .. ToldEvents.Check(await office.Services.ReadAsync(db => db.TimelineEntries.AsNoTracking().ToListAsync()), tally.Imports, webhooks),
            .. verified == 0 ? [] : new[] { $"verify ended with {verified}" },
        ];
        var count = messages.CountBy(message => message.Status).ToDictionary();
        var summary = string.Create(CultureInfo.InvariantCulture, $"{tally.Kills} kills, {tally.Created.Count} creates ({tally.References.Count} over the API), {tally.Imports.Count} imports of {tally.Imports.Sum(one => one.Body.Rows.Count)} rows (hit {tally.HalfDone} times half done), {tally.Paid.Count} payments, {mails.Count} mails, {webhooks.Count} webhooks, ")
            + string.Create(CultureInfo.InvariantCulture, $"{count.GetValueOrDefault(MessageStatus.Unclear)} unclear, {count.GetValueOrDefault(MessageStatus.CalledOff)} called off, {faults.Count} faults");
        return new CrashReport(summary, faults);
    }

    private static async Task<IEnumerable<string>> CreatedAsync(PaymentPortalDbContext db, CrashTally tally)
    {
        var sent = await db.Messages.Where(message => message.PaymentRequestId != null).GroupBy(message => message.PaymentRequestId!.Value).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(row => row.Key, row => row.Count);
        var there = (await db.PaymentRequests.Select(request => request.Id).ToListAsync()).ToHashSet();
        return tally.Created.Where(id => !there.Contains(id)).Select(id => $"request {id} was created and is gone")
            .Concat(tally.Created.Where(id => sent.GetValueOrDefault(id) != 1).Select(id => $"request {id} has {sent.GetValueOrDefault(id)} messages"));
    }

    /// <summary>However often a call was repeated, and whether or not it was answered, it made one request.</summary>
    private static async Task<IEnumerable<string>> OnceAsync(PaymentPortalDbContext db, CrashTally tally)
    {
        var made = (await db.PaymentRequests.Select(request => request.Reference).ToListAsync()).CountBy(reference => reference).ToDictionary();
        return tally.References.Where(reference => made.GetValueOrDefault(reference) != 1).Select(reference => $"{reference} was made {made.GetValueOrDefault(reference)} times");
    }

    private static async Task<IEnumerable<string>> PaidAsync(PaymentPortalDbContext db, CrashTally tally)
    {
        var settled = (await db.Payments.Where(payment => payment.Kind == PaymentKind.Settlement).Select(payment => payment.PaymentRequestId).ToListAsync()).CountBy(id => id).ToDictionary();
        return tally.Paid.Where(id => settled.GetValueOrDefault(id) != 1).Select(id => $"request {id} was paid and is settled {settled.GetValueOrDefault(id)} times")
            .Concat(settled.Where(request => request.Value > 1).Select(request => $"request {request.Key} is settled {request.Value} times"));
    }

    /// <summary>All money that the provider took is in the books, once.</summary>
    private static async Task<IEnumerable<string>> CapturedAsync(PaymentPortalDbContext db)
    {
        var captured = (await db.Set<SandboxPayment>().AsNoTracking().ToListAsync()).SelectMany(payment => payment.Captures).Select(capture => capture.Id).ToList();
        var recorded = (await db.Payments.Select(payment => payment.ProviderPaymentId).ToListAsync()).CountBy(id => id).ToDictionary();
        return captured.Where(id => recorded.GetValueOrDefault(id) != 1).Select(id => $"the money {id} is recorded {recorded.GetValueOrDefault(id)} times");
    }

    private static async Task<IEnumerable<string>> FileAsync(PaymentPortalDbContext db)
    {
        if (db is not SqliteDbContext)
        {
            return [];
        }

        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = "PRAGMA integrity_check";
        return await command.ExecuteScalarAsync() is "ok" ? [] : ["the database file is damaged"];
    }

    /// <summary>No intent arrives twice, none is lost, and every row tells what happened to its message.</summary>
    private static IEnumerable<string> Mailed(List<Message> messages, IReadOnlyList<ReceivedMail> mails)
    {
        var arrived = mails.CountBy(mail => mail.Id.Split('@')[0]).ToDictionary();
        foreach (var message in messages)
        {
            var times = arrived.GetValueOrDefault(PublicId.Format(PublicId.Message, message.Id));
            var isAsTold = message.Status switch
            {
                MessageStatus.Sent => times == 1,
                MessageStatus.Unclear => times <= 1,
                MessageStatus.CalledOff => times == 0,
                _ => false,
            };
            if (!isAsTold)
            {
                yield return $"message {message.Id} is {message.Status} after {message.Tries} tries and arrived {times} times";
            }
        }
    }
}
