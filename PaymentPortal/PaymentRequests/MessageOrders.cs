using PaymentPortal.Brands;
using PaymentPortal.Primitives;

namespace PaymentPortal.PaymentRequests;

/// <summary>Puts a sender's choice into orders, and refuses what has no address.</summary>
internal static class MessageOrders
{
    public const string Email = "email";

    /// <summary>Sends a draft by the chosen channels; the messages wait as long as the brand lets a send be taken back.</summary>
    public static Refusal? Send(PaymentRequest request, SendChoice choice, Brand brand, Actor actor, DateTimeOffset now)
    {
        if (Check(request, choice.Channels) is { } refusal)
        {
            return refusal;
        }

        var leaves = now.AddSeconds(brand.Face.UndoSeconds);
        return request.Send([.. choice.Channels.Distinct().Select(channel => new MessageOrder(Ids.New(now), channel, "payment-request", leaves, choice.AttachPdf))], actor, now);
    }

    /// <summary>Whether every channel is known and has an address.</summary>
    public static Refusal? Check(PaymentRequest request, IEnumerable<string> channels)
    {
        var faults = new FaultList();
        foreach (var channel in channels)
        {
            if (channel != Email)
            {
                faults.Add("/send", "unknown-channel", "There is no such channel.");
            }
            else if (request.Recipient.Email is null)
            {
                faults.Add("/recipient/email", "required", "An e-mail needs an address.");
            }
        }

        return faults.Any ? Refusal.OfFaults(faults.All) : null;
    }
}
