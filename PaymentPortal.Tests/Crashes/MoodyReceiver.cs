using Microsoft.AspNetCore.Http;
using PaymentPortal.Webhooks;

namespace PaymentPortal.Crashes;

/// <summary>A receiver of webhooks that mostly takes them, sometimes fails, and sometimes takes one and hangs up.</summary>
internal sealed class MoodyReceiver(Random chance)
{
    public Task Answer(ReceivedWebhook webhook, HttpContext context)
    {
        int mood;
        lock (chance)
        {
            mood = chance.Next(100);
        }

        switch (mood)
        {
            case < 2:
                context.Response.StatusCode = 500;
                break;
            case < 4:
                context.Abort();
                break;
        }

        return Task.CompletedTask;
    }
}
