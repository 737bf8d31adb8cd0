using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PaymentPortal.Primitives;
using PaymentPortal.Simulation.People;
using PaymentPortal.Simulation.Planted;
using PaymentPortal.Simulation.Promises;

namespace PaymentPortal.Simulation;

/// <summary>One run: people and machines act, each up to its next await, in an order that the seed decides; time jumps, lines break, the process dies. After every commit what must always hold is
/// checked, and at last, when the world has calmed down, what was promised.</summary>
internal sealed class Simulation
{
    private const int Steps = 220;
    private const int MostActs = 10;
    private const int MostCalmSteps = 20_000;

    private static int runs;

    private readonly World world;
    private readonly Agents agents;
    private readonly Payers payers;
    private readonly Machines machines;
    private readonly AlwaysHolds always;

    private Simulation(World world)
    {
        this.world = world;
        (agents, payers, machines, always) = (new Agents(world), new Payers(world), new Machines(world), new AlwaysHolds(world));
    }

    /// <summary>Runs a seed to its end, or to the first broken promise.</summary>
    public static Task<SimulationReport> RunAsync(int seed, PlantedBug? bug = null) => Task.Run(async () =>
    {
        var connectionString = await Disk.CopyAsync(string.Create(CultureInfo.InvariantCulture, $"{Interlocked.Increment(ref runs)}"));
        Chance.Seeded = new Random(seed ^ 0x5eed);
        var world = new World(seed, connectionString, bug);
        var simulation = new Simulation(world);
        try
        {
            await simulation.Run();
        }
#pragma warning disable CA1031 // A run that cannot go on has found something; the report says what, with its seed.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            world.Break($"the run failed: {exception}");
        }
        finally
        {
            await world.Node.Door.Drop();
            simulation.always.Dispose();
            Disk.Remove(connectionString);
        }

        return new SimulationReport(seed, world.Trace, world.Faults, world.Crashes, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', world.Trace))))[..16]);
    });

    private async Task Run()
    {
        for (var step = 0; step < Steps && world.Faults.Count == 0; step++)
        {
            await Step();
        }

        if (world.Faults.Count == 0)
        {
            await CalmDown();
        }
    }

    private async Task Step()
    {
        var gates = world.Gates.Ready;
        var busy = world.Acts.Count >= MostActs;
        switch (world.Dice.Weigh(
            (gates.Count > 0 ? 36 : 0, Move.Open), (world.Node.Door.Waiting > 0 ? 26 : 0, Move.Write), (busy ? 0 : 7, Move.Staff), (busy ? 0 : 9, Move.Payer), (9, Move.Decide), (busy ? 0 : 10, Move.Machine),
            (!busy && world.Notices.Waiting.Count > 0 ? 6 : 0, Move.Notice), (world.Delayed > 0 ? 3 : 0, Move.Arrive), (12, Move.Time), (1, Move.Crash)))
        {
            case Move.Open:
                Open(world.Dice.Pick(gates));
                break;
            case Move.Write:
                await Write();
                break;
            case Move.Staff:
                await agents.Act();
                break;
            case Move.Payer:
                payers.Act();
                break;
            case Move.Decide:
                payers.Decide();
                break;
            case Move.Machine:
                machines.Act();
                break;
            case Move.Notice:
                machines.Notify(world.Dice.Pick(world.Notices.Waiting));
                break;
            case Move.Arrive:
                world.Arrive();
                break;
            case Move.Time:
                world.Pass(Time());
                break;
            default:
                await world.Crash();
                break;
        }
    }

    private TimeSpan Time() => world.Dice.Weigh((50, world.Dice.Seconds(0.001, 5)), (25, world.Dice.Seconds(5, 60)), (15, world.Dice.Seconds(60, 1200)), (6, world.Dice.Seconds(1200, 20_000)), (1, world.Dice.Seconds(20_000, 200_000)));

    private void Open(Gate gate)
    {
        world.Tell($"{gate}");
        world.Gates.Open(gate);
    }

    private async Task Write()
    {
        var fate = world.IsCalm ? DoorFate.Commit : world.Dice.Weigh((86, DoorFate.Commit), (8, DoorFate.RunTwice), (2, DoorFate.Break), (2, DoorFate.CrashBefore), (2, DoorFate.CrashAfter));
        var most = 1 + world.Dice.Below(4);
        always.Remember();
        world.Tell($"{fate} {Math.Min(most, world.Node.Door.Waiting)} units");
        var acts = await world.Node.Door.Write(most, fate);
        world.Tell($"{fate}: {string.Join(", ", acts)}");
        if (fate is DoorFate.CrashBefore or DoorFate.CrashAfter)
        {
            await world.Crash();
        }

        always.Check();
    }

    /// <summary>Faults stop, everybody goes on to the end, time passes, and what is due is done, until nothing is left to do.</summary>
    private async Task CalmDown()
    {
        world.CalmDown();
        var rest = new AtLast(world);
        foreach (var gap in AtLast.Gaps)
        {
            payers.Finish();
            while (world.Delayed > 0)
            {
                world.Arrive();
            }

            foreach (var notice in world.Notices.Waiting.ToList())
            {
                machines.Notify(notice);
            }

            machines.RunAll();
            await Drain();
            if (world.Faults.Count > 0)
            {
                return;
            }

            if (await rest.IsQuiet())
            {
                break;
            }

            world.Pass(gap);
        }

        await rest.Check();
    }

    private async Task Drain()
    {
        for (var step = 0; world.Acts.Count > 0 && world.Faults.Count == 0; step++)
        {
            if (world.Node.Door.Waiting > 0)
            {
                await Write();
            }
            else if (world.Gates.Ready is [var gate, ..])
            {
                Open(gate);
            }
            else if (world.Gates.Count > 0)
            {
                world.Pass(TimeSpan.FromSeconds(30));
            }
            else
            {
                world.Break($"nobody can go on: {string.Join(", ", world.Acts.Select(act => act.Name))}");
            }

            if (step > MostCalmSteps)
            {
                world.Break("there is no end of it");
            }
        }
    }

    private enum Move
    {
        Open,
        Write,
        Staff,
        Payer,
        Decide,
        Machine,
        Notice,
        Arrive,
        Time,
        Crash,
    }
}
