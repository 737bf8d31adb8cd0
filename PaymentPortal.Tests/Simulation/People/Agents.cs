using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.Identity;
using PaymentPortal.Messaging;
using PaymentPortal.PaymentRequests;
using PaymentPortal.Payments;
using PaymentPortal.Primitives;
using PaymentPortal.Support.Builders;

namespace PaymentPortal.Simulation.People;

/// <summary>Staff: they make and send requests, take them back, remind, cancel, mark as paid and give money back, some of it twice at once, and press the button again when no answer came.</summary>
internal sealed class Agents(World world)
{
    private const int MostRequests = 4;

    private static readonly Actor Finance = new(ActorKind.Staff, new Guid("0195a000-0000-7000-8000-000000000003"), "Miriam Köster", Roles.PermissionsOf[Roles.Finance]);

    private readonly List<(string Name, Func<Node, Task<string>> Work)> pressed = [];
    private int made;

    /// <summary>One of them does something.</summary>
    public async Task Act()
    {
        if (made == 0 || (made < MostRequests && world.Dice.Hits(15)))
        {
            Create();
        }
        else if (pressed.Count > 0 && world.Dice.Hits(20))
        {
            // The same form once more, with its own id: whether the first one was answered or not.
            var (name, work) = world.Dice.Pick(pressed);
            world.Begin($"{name} again", work);
        }
        else if (world.Requests.Count > 0)
        {
            await Choose(world.Dice.Pick(world.Requests));
        }
    }

    private void Create()
    {
        var number = ++made;
        var intent = Ids.New(world.Now);
        var input = Some.Input with
        {
            Reference = string.Create(CultureInfo.InvariantCulture, $"INV-{number}"),
            Amount = Money.Of(world.Dice.Pick<long>([1000, 12950, 90000]), "EUR"),
            ExpiresAt = world.Now + world.Dice.Pick<TimeSpan>([TimeSpan.FromMinutes(20), TimeSpan.FromHours(5), TimeSpan.FromDays(3), TimeSpan.FromDays(30)]) + TimeSpan.FromMilliseconds(number),
        };
        Press($"create {number}", async node =>
        {
            var outcome = await node.Get<CreatePaymentRequest>().Run(input, new SendChoice(["email"], attachPdf: false), intent, Some.Agent, CancellationToken.None);
            if (outcome.ValueOrDefault is { } request && !world.Requests.Contains(request.Id))
            {
                world.Requests.Add(request.Id);
            }

            return outcome.Reason?.Code ?? World.Name(outcome.ValueOrDefault!.Id);
        });
    }

    private async Task Choose(Guid id)
    {
        var name = World.Name(id);
        switch (world.Dice.Weigh((8, 0), (6, 1), (6, 2), (22, 3), (3, 4)))
        {
            case 0:
                Press($"cancel {name}", async node => Code(await node.Get<CancelPaymentRequest>().Run(id, "Storno", Some.Agent, CancellationToken.None)));
                break;
            case 1:
                var message = Ids.New(world.Now);
                Press($"remind {name}", async node => Code(await node.Get<OrderMessage>().Run(id, message, new SendEntry("email") { Template = "reminder" }, Some.Agent, CancellationToken.None)));
                break;
            case 2:
                var payment = Ids.New(world.Now);
                var part = world.Dice.Hits(50) ? Money.Of(400, "EUR") : (Money?)null;
                Press($"mark {name} as paid", async node => Code(await node.Get<MarkAsPaid>().Run(id, new OutsideInput(part), payment, Finance, CancellationToken.None)));
                break;
            case 3:
                await Refund(id);
                break;
            default:
                Press($"undo {name}", async node => Code(await node.Get<UndoSend>().Run(id, Some.Agent, CancellationToken.None)));
                break;
        }
    }

    private async Task Refund(Guid id)
    {
        await using var db = await world.Node.Get<IDbContextFactory<PaymentPortalDbContext>>().CreateDbContextAsync();
        var payments = await db.Payments.AsNoTracking().Where(payment => payment.PaymentRequestId == id).OrderBy(payment => payment.Id).ToListAsync();
        if (payments.Count == 0)
        {
            return;
        }

        var payment = world.Dice.Pick(payments);
        var part = world.Dice.Hits(70) ? Money.Of(Math.Max(1, payment.AmountValue / 3), payment.CurrencyCode) : (Money?)null;
        for (var parallel = world.Dice.Weigh((6, 1), (3, 2)); parallel > 0; parallel--)
        {
            var refund = Ids.New(world.Now);
            Press($"refund {World.Name(refund)} of {World.Name(payment.Id)}", async node => Said(await node.Get<RefundPayment>().Run(payment.Id, part, null, refund, Finance, CancellationToken.None)));
        }
    }

    private void Press(string name, Func<Node, Task<string>> work)
    {
        pressed.Add((name, work));
        world.Begin(name, work);
        if (world.Dice.Hits(20))
        {
            world.Begin($"{name} twice", work);
        }
    }

    private static string Code(Outcome<PaymentRequest> outcome) => outcome.Reason?.Code ?? outcome.ValueOrDefault!.Status.ToString();

    private static string Said(Outcome<Refund> outcome) => outcome.Reason?.Code ?? outcome.ValueOrDefault!.State.ToString();
}
