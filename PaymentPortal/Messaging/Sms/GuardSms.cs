using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PaymentPortal.Brands;
using PaymentPortal.Data;
using PaymentPortal.PaymentRequests;
using PaymentPortal.PaymentRequests.Recipients;
using PaymentPortal.Primitives;

namespace PaymentPortal.Messaging.Sms;

/// <summary>Keeps text messages from going where they cost others' money: countries that were not allowed, numbers that take no texts, and more than a day's fill.
/// It is asked within the unit that orders the messages.</summary>
public sealed partial class GuardSms(IOptions<SmsOptions> options, TimeProvider clock, ILogger<GuardSms> log) : IGuardMessages
{
    private const string Phone = "/recipient/phone";

    /// <summary>Numbers that differ in so many last digits only are taken for one block.</summary>
    private const int BlockDigits = 4;

    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private readonly SmsOptions limits = options.Value;

    public async Task<Refusal?> WhyNot(PaymentPortalDbContext db, Recipient recipient, Brand brand, IReadOnlyList<SendEntry> entries, Actor actor, CancellationToken cancel)
    {
        var texts = entries.Where(entry => entry.Channel == MessageOrders.Sms).ToList();
        if (texts.Count == 0 || !PhoneNumber.TryParse(recipient.Phone, out var number))
        {
            return null;
        }

        if (WhyNot(number, brand) is { } fault)
        {
            return Refusal.OfFaults([fault]);
        }

        foreach (var at in texts.Select(entry => entry.At ?? clock.GetUtcNow()).Distinct())
        {
            if (await Full(db, number.Value, actor, at, texts.Count(entry => (entry.At ?? clock.GetUtcNow()) - at is var gap && gap.Duration() < Day), cancel) is { } cap)
            {
                Log.CapReached(log, cap);
                return new Refusal($"sms-cap-{cap}", "The limit for text messages is reached. Send an e-mail, or try again tomorrow.");
            }
        }

        return null;
    }

    /// <summary>What is wrong with the number itself; null when nothing is.</summary>
    public Fault? WhyNot(PhoneNumber number, Brand brand) =>
        !limits.Allows(number.Country, brand.Face.Country) ? new Fault(Phone, "country-not-allowed", "Text messages to this country are not allowed.")
        : !number.TakesTexts ? new Fault(Phone, "takes-no-texts", "This number takes no text messages.")
        : null;

    /// <summary>Which limit is reached around a moment; null when none is.</summary>
    private async Task<string?> Full(PaymentPortalDbContext db, string number, Actor actor, DateTimeOffset at, int more, CancellationToken cancel)
    {
        var (from, to) = (at - Day, at + Day);
        var sent = db.Messages.Where(message => message.Channel == MessageOrders.Sms && message.Status != MessageStatus.CalledOff && message.DueAt > from && message.DueAt < to);
        var block = number[..^BlockDigits];
        return await sent.CountAsync(message => message.Recipient == number, cancel) + more > limits.MostPerNumber ? "number"
            : await sent.CountAsync(message => message.Recipient.StartsWith(block), cancel) + more > limits.MostPerPrefix ? "prefix"
            : await sent.CountAsync(message => message.OrderedBy == actor.Name, cancel) + more > limits.MostPerSender ? "sender"
            : await sent.CountAsync(cancel) + more > limits.MostPerDay ? "day"
            : null;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Text messages are stopped: the limit per {Cap} is reached.")]
        public static partial void CapReached(ILogger logger, string cap);
    }
}
