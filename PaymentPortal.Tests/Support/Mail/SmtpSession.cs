namespace PaymentPortal.Support.Mail;

/// <summary>One client's conversation (RFC 5321): reads commands, answers by the rules, hands over whole messages.</summary>
internal sealed class SmtpSession(SmtpLine line, SmtpRules rules, Action<ReceivedMail> keep)
{
    private readonly List<string> recipients = [];
    private string? sender;
    private string? user;

    /// <summary>Speaks until the client leaves or a rule cuts the line.</summary>
    public async Task RunAsync(CancellationToken token)
    {
        var answer = await rules.Greeting().WaitAsync(token);
        while (answer is not null)
        {
            await line.WriteAsync(answer, token);
            if (answer.StartsWith("221", StringComparison.Ordinal) || await line.ReadAsync(token) is not { } command)
            {
                return;
            }

            answer = await AnswerAsync(command, token);
        }
    }

    private async Task<string?> AnswerAsync(string command, CancellationToken token)
    {
        switch (command.Split(' ', ':')[0].ToUpperInvariant())
        {
            case "EHLO":
                return Greet();
            case "HELO" or "NOOP":
                return "250 Ok";
            case "QUIT":
                return "221 2.0.0 Bye";
            case "RSET":
                Forget();
                return "250 2.0.0 Forgotten";
            case "STARTTLS" when rules.Certificate is { } certificate && !line.Encrypted:
                await line.WriteAsync("220 2.0.0 Go on", token);
                await line.EncryptAsync(certificate, token);
                Forget();
                return await line.ReadAsync(token) is { } next ? await AnswerAsync(next, token) : null;
            case "AUTH" when rules.Login is { } login:
                user = await SmtpLogin.ReadAsync(line, command, login, token);
                return user is null ? "535 5.7.8 Wrong user or password" : "235 2.7.0 Welcome";
            case "MAIL" when rules.Login is not null && user is null:
                return "530 5.7.0 Sign in first";
            case "MAIL":
                Forget();
                sender = Address(command);
                return Taken(rules.Sender(sender), () => { });
            case "RCPT" when sender is not null:
                return Taken(rules.Recipient(Address(command)), () => recipients.Add(Address(command)));
            case "DATA" when recipients.Count > 0:
                await line.WriteAsync("354 End with a lone dot", token);
                return await line.ReadDataAsync(token) is { } raw ? TakeMessage(raw) : null;
            case "RCPT" or "DATA":
                return "503 5.5.1 Not yet";
            default:
                return "502 5.5.2 Not known";
        }
    }

    private string Greet()
    {
        List<string> offers = ["sink.example", "8BITMIME", "SMTPUTF8", "PIPELINING", "ENHANCEDSTATUSCODES", "SIZE 50000000"];
        if (rules.Certificate is not null && !line.Encrypted)
        {
            offers.Add("STARTTLS");
        }

        if (rules.Login is not null)
        {
            offers.Add("AUTH PLAIN LOGIN");
        }

        return string.Join("\r\n", offers.Select((offer, i) => (i == offers.Count - 1 ? "250 " : "250-") + offer));
    }

    private string? TakeMessage(byte[] raw)
    {
        var mail = new ReceivedMail(sender!, [.. recipients], raw, line.Encrypted, user);
        var answer = rules.Message(mail);
        if (answer is null || answer.StartsWith('2'))
        {
            keep(mail);
        }

        Forget();
        return answer;
    }

    private static string? Taken(string? answer, Action then)
    {
        if (answer?.StartsWith('2') == true)
        {
            then();
        }

        return answer;
    }

    private void Forget()
    {
        sender = null;
        recipients.Clear();
    }

    private static string Address(string command)
    {
        var from = command.IndexOf('<', StringComparison.Ordinal);
        var to = command.IndexOf('>', StringComparison.Ordinal);
        return from >= 0 && to > from ? command[(from + 1)..to] : "";
    }
}
