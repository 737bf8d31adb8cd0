using PaymentPortal.Support.Mail;

namespace PaymentPortal.Crashes;

/// <summary>A mail server that mostly takes messages over, sometimes asks for a later try, and sometimes takes one over and hangs up.</summary>
internal sealed class MoodyServer(Random chance)
{
    public string? Answer(ReceivedMail mail)
    {
        int mood;
        lock (chance)
        {
            mood = chance.Next(100);
        }

        return mood switch
        {
            < 4 => "451 4.3.0 Not now",
            < 6 => null,
            _ => "250 2.0.0 Kept",
        };
    }
}
