using System.Globalization;
using Microsoft.Data.Sqlite;

namespace PaymentPortal.Simulation.Promises;

/// <summary>What holds after every commit, read past the portal's own code.</summary>
internal sealed class AlwaysHolds : IDisposable
{
    private const string Live = "('Starting', 'Redirected', 'Pending')";

    private const string Rules = $"""
        SELECT 'has several live attempts', r."Id" FROM "PaymentRequests" r
            WHERE (SELECT COUNT(*) FROM "PaymentAttempts" a WHERE a."PaymentRequestId" = r."Id" AND a."State" IN {Live}) > 1
        UNION ALL SELECT 'has ended while an attempt is live', r."Id" FROM "PaymentRequests" r
            WHERE r."Status" IN ('Cancelled', 'Expired') AND EXISTS (SELECT 1 FROM "PaymentAttempts" a WHERE a."PaymentRequestId" = r."Id" AND a."State" IN {Live})
        UNION ALL SELECT 'is settled beyond what was due', r."Id" FROM "PaymentRequests" r
            WHERE COALESCE(r."CeilingValue", r."AmountValue") < (SELECT COALESCE(SUM(p."AmountValue"), 0) FROM "Payments" p WHERE p."PaymentRequestId" = r."Id" AND p."Kind" = 'Settlement')
        UNION ALL SELECT 'shows another sum than was settled', r."Id" FROM "PaymentRequests" r
            WHERE r."AmountPaid" <> (SELECT COALESCE(SUM(p."AmountValue"), 0) FROM "Payments" p WHERE p."PaymentRequestId" = r."Id" AND p."Kind" = 'Settlement')
        UNION ALL SELECT 'shows another sum than its ledger', r."Id" FROM "PaymentRequests" r
            WHERE r."AmountPaid" <> -(SELECT COALESCE(SUM(l."Amount"), 0) FROM "LedgerPostings" l WHERE l."PaymentRequestId" = r."Id" AND l."Account" = 'Claims')
        UNION ALL SELECT 'shows another sum than went back', r."Id" FROM "PaymentRequests" r
            WHERE r."AmountRefunded" <> (SELECT COALESCE(SUM(f."AmountValue"), 0) FROM "Refunds" f JOIN "Payments" p ON p."Id" = f."PaymentId" WHERE f."PaymentRequestId" = r."Id" AND f."State" = 'Succeeded' AND p."Kind" = 'Settlement')
        UNION ALL SELECT 'is paid without its money', r."Id" FROM "PaymentRequests" r WHERE r."Status" = 'Paid' AND r."AmountPaid" <> r."AmountValue" AND r."CeilingValue" IS NULL
        UNION ALL SELECT 'gives back more than came', p."PaymentRequestId" FROM "Payments" p
            WHERE p."AmountValue" < (SELECT COALESCE(SUM(f."AmountValue"), 0) FROM "Refunds" f WHERE f."PaymentId" = p."Id" AND f."State" <> 'Failed')
        """;

    private readonly World world;
    private readonly SqliteConnection connection;
    private readonly SqliteCommand rules;
    private readonly SqliteCommand requests;
    private readonly SqliteCommand payments;
    private readonly HashSet<Guid> seen = [];
    private Dictionary<Guid, (string Status, DateTimeOffset ExpiresAt)> before = [];

    public AlwaysHolds(World world)
    {
        this.world = world;
        connection = new SqliteConnection(world.ConnectionString + ";Pooling=False");
        connection.Open();
        rules = Prepare(Rules);
        requests = Prepare("""SELECT "Id", "Status", "ExpiresAt" FROM "PaymentRequests" """);
        payments = Prepare("""SELECT "Id", "PaymentRequestId", "AttemptId", "ProviderPaymentId", "AmountValue", "CurrencyCode", "Kind" FROM "Payments" WHERE "Provider" = 'sandbox' """);
    }

    /// <summary>How requests stand before a commit.</summary>
    public void Remember() => before = Read(requests, row => (row.GetGuid(0), (row.GetString(1), new DateTimeOffset(row.GetInt64(2), TimeSpan.Zero)))).ToDictionary(row => row.Item1, row => row.Item2);

    /// <summary>Checks what the commit left.</summary>
    public void Check()
    {
        foreach (var (words, id) in Read(rules, row => (row.GetString(0), row.GetGuid(1))))
        {
            world.Break($"request {World.Name(id)} {words}");
        }

        foreach (var payment in Read(payments, row => (Id: row.GetGuid(0), Request: row.GetGuid(1), Attempt: row.GetGuid(2), Capture: row.GetString(3), Value: row.GetInt64(4), Currency: row.GetString(5), Kind: row.GetString(6))))
        {
            if (seen.Add(payment.Id))
            {
                CheckMoney(payment.Attempt, payment.Capture, payment.Value, payment.Currency);
                if (payment.Kind == "Settlement")
                {
                    CheckMoment(payment.Request);
                }
            }
        }

        CheckRefunds();
        foreach (var message in world.Mails.CountBy(id => id).Where(message => message.Value > 1))
        {
            world.Break($"message {message.Key[^6..]} was sent {message.Value} times");
        }
    }

    public void Dispose()
    {
        rules.Dispose();
        requests.Dispose();
        payments.Dispose();
        connection.Dispose();
    }

    /// <summary>What is recorded came, as it is recorded.</summary>
    private void CheckMoney(Guid attempt, string capture, long value, string currency)
    {
        if (world.Provider.Find(attempt)?.Captures.Find(one => one.Id == capture) is not { } truth)
        {
            world.Break($"money {capture} is recorded for {World.Name(attempt)} and never came");
        }
        else if ((truth.Value, truth.Currency) != (value, currency))
        {
            world.Break(string.Create(CultureInfo.InvariantCulture, $"money {capture} came as {truth.Value} {truth.Currency} and is recorded as {value} {currency}"));
        }
    }

    /// <summary>Only what could be paid at that moment is settled.</summary>
    private void CheckMoment(Guid request)
    {
        if (before[request] is var (status, expiresAt) && status != "Processing" && (status is not ("Open" or "PartiallyPaid") || expiresAt <= world.Now))
        {
            world.Break($"request {World.Name(request)} was settled when it could no longer be paid ({status}, expired: {expiresAt <= world.Now})");
        }
    }

    /// <summary>The provider never gives back more than somebody here asked for.</summary>
    private void CheckRefunds()
    {
        using var command = Prepare("""SELECT "Id", "AmountValue" FROM "Refunds" """);
        var asked = Read(command, row => (row.GetGuid(0), row.GetInt64(1))).ToDictionary(row => row.Item1, row => row.Item2);
        foreach (var refund in world.Provider.Payments.SelectMany(payment => payment.Refunds).Where(refund => asked.GetValueOrDefault(refund.RefundId) != refund.Value))
        {
            world.Break($"the provider was asked for refund {World.Name(refund.RefundId)}, and nobody here asked for it");
        }
    }

    private SqliteCommand Prepare(string text)
    {
        var command = connection.CreateCommand();
        command.CommandText = text;
        return command;
    }

    private static List<T> Read<T>(SqliteCommand command, Func<SqliteDataReader, T> read)
    {
        var rows = new List<T>();
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows;
    }
}
