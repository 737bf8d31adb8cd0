using System.Text;
using PaymentPortal.Messaging;

namespace PaymentPortal.Simulation.Outside;

/// <summary>The line to the mail server: it is down, loses a message, loses the answer, or refuses.</summary>
internal sealed class SimulatedMail(World world) : IMessageChannel
{
    public string Key => "email";

    public async Task<HandOver> Send(string recipient, byte[] raw, Func<Task<bool>> begin, CancellationToken cancel)
    {
        var id = IdOf(raw);
        await world.Gates.Pass($"mail {id[^6..]} connects");
        if (world.Trouble(8))
        {
            return new HandOver.RetryLater(MessageFaults.ServerUnreachable);
        }

        if (!await begin())
        {
            return new HandOver.CalledOff();
        }

        await world.Gates.Pass($"mail {id[^6..]} goes out", world.Trouble(5) ? world.Dice.Seconds(1, 90) : default);
        var fate = world.IsCalm ? 100 : world.Dice.Below(100);
        if (fate < 4)
        {
            return new HandOver.Unclear(MessageFaults.AnswerLost);
        }

        if (fate < 8)
        {
            return new HandOver.RetryLater(MessageFaults.ServerBusy);
        }

        if (fate < 10)
        {
            return new HandOver.Refused(MessageFaults.MailboxUnknown);
        }

        world.Mails.Add(id);
        await world.Gates.Pass($"mail {id[^6..]} is taken");
        return fate < 14 ? new HandOver.Unclear(MessageFaults.AnswerLost) : new HandOver.Accepted();
    }

    private static string IdOf(byte[] raw)
    {
        var text = Encoding.ASCII.GetString(raw);
        var begin = text.IndexOf("<msg_", StringComparison.Ordinal) + 1;
        return text[begin..text.IndexOf('@', begin)];
    }
}
