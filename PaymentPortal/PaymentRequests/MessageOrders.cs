using PaymentPortal.Brands;
using PaymentPortal.Primitives;

namespace PaymentPortal.PaymentRequests;

/// <summary>Puts a sender's choice into orders, and refuses what has no address, no moment or no words.</summary>
internal static class MessageOrders
{
    public const string Email = "email";

    public const string Sms = "sms";

    public const string Request = "payment-request";

    public const string Reminder = "reminder";

    /// <summary>So many messages may be chosen at once, and wait at the same time.</summary>
    public const int Most = 20;

    /// <summary>A clock of another machine may be a little behind ours: what it calls "now" is now.</summary>
    private static readonly TimeSpan Slack = TimeSpan.FromMinutes(5);

    /// <summary>Sends a draft by the chosen messages; those without a moment of their own wait as long as the brand lets a send be taken back.</summary>
    public static Refusal? Send(PaymentRequest request, SendChoice choice, Brand brand, Actor actor, DateTimeOffset now)
    {
        var faults = new FaultList();
        if (choice.Entries.Count > Most)
        {
            faults.Add("/send", "too-many", "At most 20 messages.", Most);
            return Refusal.OfFaults(faults.All);
        }

        foreach (var (index, entry) in choice.Entries.Index())
        {
            Check(faults, $"/send/{index}", request, entry, now);
        }

        var leaves = now.AddSeconds(brand.Face.UndoSeconds);
        return faults.Any ? Refusal.OfFaults(Once(faults.All)) : request.Send([.. choice.Entries.Distinct().Select(entry => Order(entry, Ids.New(now), leaves))], actor, now);
    }

    /// <summary>The order of one message.</summary>
    /// <param name="entry">The sender's choice.</param>
    /// <param name="messageId">The id of the row to be.</param>
    /// <param name="earliest">UTC; it does not leave before.</param>
    public static MessageOrder Order(SendEntry entry, Guid messageId, DateTimeOffset earliest) =>
        new(messageId, entry.Channel, entry.Template, entry.At is { } at && at > earliest ? at.ToUniversalTime() : earliest, entry.AttachPdf && entry.Channel == Email);

    /// <summary>What is wrong with one message.</summary>
    /// <param name="faults">Takes the faults.</param>
    /// <param name="place">The entry's place in the input ("/send/0"; empty for a message by itself).</param>
    /// <param name="request">What it is about.</param>
    /// <param name="entry">The message.</param>
    /// <param name="now">UTC.</param>
    public static void Check(FaultList faults, string place, PaymentRequest request, SendEntry entry, DateTimeOffset now)
    {
        switch (entry.Channel)
        {
            case Email when request.Recipient.Email is null:
                faults.Add("/recipient/email", "required", "An e-mail needs an address.");
                break;
            case Sms when request.Recipient.Phone is null:
                faults.Add("/recipient/phone", "required", "A text message needs a telephone number.");
                break;
            case not (Email or Sms):
                faults.Add($"{place}/channel", "unknown-channel", "There is no such channel.");
                break;
        }

        if (entry.Template is not (Request or Reminder))
        {
            faults.Add($"{place}/template", "unknown-template", "There is no such template.");
        }

        if (entry.At < now - Slack)
        {
            faults.Add($"{place}/at", "in-the-past", "Choose a moment in the future.");
        }
        else if (entry.At >= request.ExpiresAt)
        {
            faults.Add($"{place}/at", "after-expiry", "A message after the expiry would ask for what can no longer be paid.");
        }
    }

    /// <summary>Several messages to one missing address are one fault.</summary>
    private static List<Fault> Once(IReadOnlyList<Fault> faults) => [.. faults.DistinctBy(fault => (fault.Field, fault.Code))];
}
