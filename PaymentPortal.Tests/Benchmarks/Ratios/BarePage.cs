using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;

namespace PaymentPortal.Benchmarks.Ratios;

/// <summary>The baseline of the payer's page: Kestrel and nothing else, which writes bytes from a file after one indexed look-up in SQLite. It keeps open connections and
/// prepared statements, so it is about as fast as such an endpoint can be made.</summary>
internal static class BarePage
{
    public const string Command = "bare-page";

    /// <summary>Serves until killed.</summary>
    /// <param name="arguments">Port, database file, token hash as hexadecimal digits, file of the page.</param>
    public static async Task<int> RunAsync(string[] arguments)
    {
        var page = await File.ReadAllBytesAsync(arguments[3]);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.ListenLocalhost(int.Parse(arguments[0], CultureInfo.InvariantCulture));
        });
        await using var app = builder.Build();
        var idle = new ConcurrentBag<SqliteCommand>();
        app.Run((HttpContext http) => Answer(http, idle, arguments, page));
        await app.RunAsync();
        return 0;
    }

    private static Task Answer(HttpContext http, ConcurrentBag<SqliteCommand> idle, string[] arguments, byte[] page)
    {
        var command = idle.TryTake(out var kept) ? kept : Prepare(arguments[1], Convert.FromHexString(arguments[2]));
        var found = command.ExecuteScalar();
        idle.Add(command);
        if (found is null)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        var headers = http.Response.Headers;
        headers.ContentType = "text/html; charset=utf-8";
        headers.ContentEncoding = "br";
        headers.CacheControl = "no-store";
        http.Response.ContentLength = page.Length;
        return http.Response.Body.WriteAsync(page).AsTask();
    }

    private static SqliteCommand Prepare(string file, byte[] hash)
    {
        var connection = new SqliteConnection($"Data Source={file}");
        connection.Open();
        var command = connection.CreateCommand();
        command.CommandText = """SELECT "Version" FROM "PaymentRequests" WHERE "LinkTokenHash" = $hash""";
        command.Parameters.AddWithValue("$hash", hash);
        command.Prepare();
        return command;
    }
}
