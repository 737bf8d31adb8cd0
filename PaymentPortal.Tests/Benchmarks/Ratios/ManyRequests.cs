using System.Globalization;
using Microsoft.Data.Sqlite;

namespace PaymentPortal.Benchmarks.Ratios;

/// <summary>Fills a database with any number of payment requests, as copies of one that is there: other ids, payers, references, days and states. Written past the portal, in the order
/// of each index, because nobody has the time to make millions one by one.</summary>
internal static class ManyRequests
{
    /// <summary>What differs from the copied request, by column. "i" counts from 1, "at" is the moment of making in ticks, "ms" the same in Unix milliseconds.</summary>
    private static readonly Dictionary<string, string> Differing = new()
    {
        ["Id"] = "printf('%08X-%04X-7%03X-8%03X-%012X', ms >> 16, ms & 0xFFFF, i & 0xFFF, (i >> 12) & 0xFFF, i)",
        ["Reference"] = "printf('INV-%07d', i)",
        ["ExternalId"] = "'erp-' || i",
        ["LinkTokenHash"] = "randomblob(32)",
        ["IntentId"] = "NULL",
        ["PayerKey"] = "printf('c:k%07d', i % 100000)",
        ["Recipient_Name"] = "first || ' ' || last",
        ["Recipient_Email"] = "lower(first || '.' || last || i || '@example.org')",
        ["Recipient_CustomerNumber"] = "printf('K%07d', i % 100000)",
        ["Recipient_Phone"] = "NULL",
        ["Status"] = "CASE WHEN i % 10 < 6 THEN 'Paid' WHEN i % 10 < 8 THEN 'Expired' WHEN i % 10 = 8 THEN 'Cancelled' ELSE 'Open' END",
        ["AmountValue"] = "500 + (i * 7919) % 100000",
        ["AmountPaid"] = "CASE WHEN i % 10 < 6 THEN 500 + (i * 7919) % 100000 ELSE 0 END",
        ["CreatedAt"] = "at",
        ["UpdatedAt"] = "at + (i * 104729) % (30 * 864000000000)",
        ["SentAt"] = "at",
        ["ExpiresAt"] = "at + 90 * 864000000000",
    };

    private static readonly string[] Firsts =
        ["Erika", "Jörg", "Anna", "Paul", "Mia", "Ben", "Emma", "Finn", "Lea", "Noah", "Lina", "Jonas", "Clara", "Felix", "Ida", "Karl", "Greta", "Otto", "Marta", "Hugo"];

    private static readonly string[] Lasts =
    [
        "Mustermann", "Schmidt", "Schneider", "Fischer", "Weber", "Meyer", "Wagner", "Becker", "Schulz", "Hoffmann", "Koch", "Bauer", "Richter", "Klein", "Wolf", "Neumann", "Schwarz",
        "Zimmermann", "Braun", "Hartmann", "Lange", "Werner", "Krause", "Lehmann", "Huber", "Mayer", "Hermann", "Walter", "Peters", "Lang", "Scholz", "Jung", "Hahn", "Vogel", "Keller", "Frank",
    ];

    /// <summary>What the portal would have written as the words of each request.</summary>
    private static readonly string[] Terms =
    [
        "lower(replace(Reference, '-', ''))", "'inv'", "substr(Reference, 5)", "lower(substr(Recipient_Name, 1, instr(Recipient_Name, ' ') - 1))", "lower(substr(Recipient_Name, instr(Recipient_Name, ' ') + 1))",
        "lower(Recipient_CustomerNumber)", "Recipient_Email", "replace(replace(Recipient_Email, '@example.org', ''), '.', '')", "'exampleorg'", "replace(ExternalId, '-', '')", "'erp'", "'=' || AmountValue",
    ];

    /// <summary>Fills it.</summary>
    /// <param name="connectionString">A SQLite database with one request.</param>
    /// <param name="count">How many there are to be beside it.</param>
    /// <param name="end">When the last was made; the others lie in the two years before.</param>
    public static async Task FillAsync(string connectionString, int count, DateTimeOffset end)
    {
        await using var connection = new SqliteConnection(connectionString + ";Pooling=False");
        await connection.OpenAsync();
        await RunAsync("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -1000000; PRAGMA foreign_keys = OFF; PRAGMA temp_store = FILE");
        await DropAsync("trigger", "1 = 1");
        var indexes = await DropAsync("index", "sql IS NOT NULL AND tbl_name IN ('PaymentRequests', 'PaymentRequestTerms', 'PaymentRequestProgress')");

        var columns = await ListAsync("SELECT name FROM pragma_table_info('PaymentRequests')");
        await RunAsync(string.Create(CultureInfo.InvariantCulture, $"""
            WITH RECURSIVE counted(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM counted WHERE i < {count}),
            placed AS (SELECT i, {end.AddYears(-2).UtcTicks} + CAST(i AS INTEGER) * {(end - end.AddYears(-2)).Ticks / (count + 1)} AS at, {Pick(Firsts, "i")} AS first, {Pick(Lasts, "(i / 20)")} AS last FROM counted),
            named AS (SELECT *, (at - {DateTimeOffset.UnixEpoch.Ticks}) / 10000 AS ms FROM placed)
            INSERT INTO PaymentRequests ({string.Join(", ", columns)}) SELECT {string.Join(", ", columns.Select(column => Differing.GetValueOrDefault(column, $"copied.{column}")))}
            FROM named, (SELECT * FROM PaymentRequests LIMIT 1) AS copied
            """));
        await RunAsync("INSERT INTO PaymentRequestProgress (PaymentRequestId) SELECT Id FROM PaymentRequests WHERE Id NOT IN (SELECT PaymentRequestId FROM PaymentRequestProgress)");
        await RunAsync($"INSERT OR IGNORE INTO PaymentRequestTerms (Term, PaymentRequestId) SELECT * FROM ({string.Join(" UNION ALL ", Terms.Select(term => $"SELECT {term} AS Term, Id FROM PaymentRequests WHERE ExternalId LIKE 'erp-%'"))}) ORDER BY 1, 2");
        foreach (var index in indexes)
        {
            await RunAsync(index);
        }

        await RunAsync("PRAGMA journal_mode = WAL");

        async Task<List<string>> DropAsync(string kind, string condition)
        {
            var made = await ListAsync($"SELECT sql FROM sqlite_master WHERE type = '{kind}' AND {condition}");
            foreach (var name in await ListAsync($"SELECT name FROM sqlite_master WHERE type = '{kind}' AND {condition}"))
            {
                await RunAsync($"DROP {kind} \"{name}\"");
            }

            return made;
        }

        async Task<List<string>> ListAsync(string query)
        {
            await using var command = new SqliteCommand(query, connection);
            await using var reader = await command.ExecuteReaderAsync();
            var found = new List<string>();
            while (await reader.ReadAsync())
            {
                found.Add(reader.GetString(0));
            }

            return found;
        }

        async Task RunAsync(string statement)
        {
            await using var command = new SqliteCommand(statement, connection) { CommandTimeout = 0 };
            await command.ExecuteNonQueryAsync();
        }
    }

    private static string Pick(string[] names, string number) =>
        $"CASE {number} % {names.Length} {string.Join(' ', names.Select((name, index) => $"WHEN {index} THEN '{name}'"))} END";
}
