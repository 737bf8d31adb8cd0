using System.Collections.Concurrent;
using MailKit.Net.Smtp;
using Microsoft.Extensions.Options;

namespace PaymentPortal.Messaging.Email;

/// <summary>A few signed-in lines to the mail server that are used again, because greeting, encryption and sign-in cost more than a message.</summary>
internal sealed class SmtpPool : IDisposable
{
    /// <summary>A line that was quiet for longer is asked whether it still stands before a message is trusted to it.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(3);

    /// <summary>A line that was quiet for longer is closed; servers close them themselves after some minutes (RFC 5321, 4.5.3.2.7).</summary>
    private static readonly TimeSpan LongestIdle = TimeSpan.FromSeconds(60);

    private readonly ConcurrentStack<(SmtpClient Client, DateTimeOffset Since)> idle = new();
    private readonly IOptions<SmtpOptions> options;
    private readonly TimeProvider clock;
    private readonly SemaphoreSlim places;
    private readonly ITimer cleaning;

    public SmtpPool(IOptions<SmtpOptions> options, TimeProvider clock)
    {
        this.options = options;
        this.clock = clock;
        places = new SemaphoreSlim(options.Value.Connections);
        cleaning = clock.CreateTimer(_ => CloseOld(), null, LongestIdle, LongestIdle);
    }

    /// <summary>A line that stands. It goes back with <see cref="Return"/>, whatever happened to it.</summary>
    public async Task<SmtpClient> Rent(CancellationToken cancel)
    {
        await places.WaitAsync(cancel);
        try
        {
            while (idle.TryPop(out var kept))
            {
                if (await Stands(kept.Client, kept.Since, cancel))
                {
                    return kept.Client;
                }

                kept.Client.Dispose();
            }

            return await SmtpConnection.Open(options.Value, cancel);
        }
        catch
        {
            places.Release();
            throw;
        }
    }

    /// <summary>Takes a line back and keeps it if it can be used again.</summary>
    public void Return(SmtpClient client, bool reusable)
    {
        if (reusable && client.IsConnected)
        {
            idle.Push((client, clock.GetUtcNow()));
        }
        else
        {
            client.Dispose();
        }

        places.Release();
    }

    public void Dispose()
    {
        cleaning.Dispose();
        while (idle.TryPop(out var kept))
        {
            kept.Client.Dispose();
        }

        places.Dispose();
    }

    private async Task<bool> Stands(SmtpClient client, DateTimeOffset since, CancellationToken cancel)
    {
        if (clock.GetUtcNow() - since < Fresh)
        {
            return client.IsConnected;
        }

        try
        {
            await client.NoOpAsync(cancel);
            return client.IsConnected;
        }
        catch (Exception exception) when (exception is IOException or SmtpCommandException or SmtpProtocolException or MailKit.ServiceNotConnectedException)
        {
            return false;
        }
    }

    private void CloseOld()
    {
        var now = clock.GetUtcNow();
        var young = new List<(SmtpClient Client, DateTimeOffset Since)>();
        while (idle.TryPop(out var kept))
        {
            if (now - kept.Since < LongestIdle)
            {
                young.Add(kept);
            }
            else
            {
                kept.Client.Dispose();
            }
        }

        foreach (var kept in young)
        {
            idle.Push(kept);
        }
    }
}
