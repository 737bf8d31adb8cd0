using System.Text;

namespace PaymentPortal.Support.Mail;

/// <summary>The AUTH command (RFC 4954) with PLAIN and LOGIN.</summary>
internal static class SmtpLogin
{
    /// <summary>Asks for what the command left out; the user when name and password are right, otherwise null.</summary>
    public static async Task<string?> ReadAsync(SmtpLine line, string command, (string User, string Password) expected, CancellationToken token)
    {
        var parts = command.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var first = parts.Length > 2 ? parts[2] : null;
        var given = parts.Length > 1 && parts[1].Equals("PLAIN", StringComparison.OrdinalIgnoreCase)
            ? Plain(first ?? await AskAsync(line, "", token))
            : (Decode(first ?? await AskAsync(line, "Username:", token)), Decode(await AskAsync(line, "Password:", token)));
        return given == expected ? expected.User : null;
    }

    private static (string User, string Password) Plain(string? answer) =>
        Decode(answer).Split('\0') is [_, var user, var password] ? (user, password) : default;

    private static async Task<string?> AskAsync(SmtpLine line, string question, CancellationToken token)
    {
        await line.WriteAsync("334 " + Convert.ToBase64String(Encoding.ASCII.GetBytes(question)), token);
        return await line.ReadAsync(token);
    }

    private static string Decode(string? base64)
    {
        var bytes = new byte[base64?.Length ?? 0];
        return Convert.TryFromBase64String(base64 ?? "", bytes, out var length) ? Encoding.UTF8.GetString(bytes, 0, length) : "";
    }
}
