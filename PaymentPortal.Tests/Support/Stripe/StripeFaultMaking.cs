using System.Text;
using Microsoft.AspNetCore.Http;

namespace PaymentPortal.Support.Stripe;

/// <summary>Makes the faults.</summary>
internal static class StripeFaultMaking
{
    private const string Page = "<!doctype html><title>Welcome</title><p>Please sign in to the network.</p>";

    /// <summary>Those that keep the call from being carried out; whether it was one.</summary>
    public static async Task<bool> MakeBeforeAsync(HttpContext http, StripeFault fault, CancellationToken stopping)
    {
        switch (fault)
        {
            case StripeFault.ResetBefore:
                http.Abort();
                return true;
            case StripeFault.ServerError:
                await AnswerAsync(http, 500, """{"error":{"type":"api_error","message":"Sorry! There was an error while talking to one of our backends."}}""");
                return true;
            case StripeFault.Busy:
                await AnswerAsync(http, 429, """{"error":{"type":"invalid_request_error","code":"rate_limit","message":"Request rate limit exceeded."}}""");
                return true;
            case StripeFault.Unauthorized:
                await AnswerAsync(http, 401, """{"error":{"type":"invalid_request_error","message":"Expired API Key provided: sk_test_*****"}}""");
                return true;
            case StripeFault.BadGateway:
                http.Response.StatusCode = 503;
                await http.Response.WriteAsync(Page, stopping);
                return true;
            case StripeFault.Redirect:
                http.Response.Redirect("http://127.0.0.1:9/");
                return true;
            default:
                return false;
        }
    }

    /// <summary>Those that spoil the answer of what was carried out; whether it was one.</summary>
    public static async Task<bool> MakeAfterAsync(HttpContext http, StripeFault fault, string body, CancellationToken stopping)
    {
        switch (fault)
        {
            case StripeFault.ResetAfterwards:
                http.Abort();
                return true;
            case StripeFault.Silence:
                await WaitAsync(http, stopping);
                return true;
            case StripeFault.Html:
                http.Response.ContentType = "text/html";
                await http.Response.WriteAsync(Page, stopping);
                return true;
            case StripeFault.Truncated:
                await AnswerAsync(http, 200, body[..(body.Length / 2)]);
                return true;
            case StripeFault.Nonsense:
                await AnswerAsync(http, 200, "[null]");
                return true;
            case StripeFault.Huge:
                http.Response.ContentLength = 2L * 1024 * 1024 * 1024;
                await http.Response.WriteAsync("{", stopping);
                await WaitAsync(http, stopping);
                return true;
            case StripeFault.Endless:
                await FloodAsync(http);
                return true;
            default:
                return false;
        }
    }

    public static async Task AnswerAsync(HttpContext http, int status, string body)
    {
        (http.Response.StatusCode, http.Response.ContentType) = (status, "application/json");
        await http.Response.WriteAsync(body, http.RequestAborted);
    }

    private static async Task FloodAsync(HttpContext http)
    {
        var piece = Encoding.ASCII.GetBytes(new string(' ', 64 * 1024));
        for (var sent = 0L; sent < 2L * 1024 * 1024 * 1024 && !http.RequestAborted.IsCancellationRequested; sent += piece.Length)
        {
            await http.Response.Body.WriteAsync(piece, http.RequestAborted);
        }
    }

    private static Task WaitAsync(HttpContext http, CancellationToken stopping)
    {
        var ended = new TaskCompletionSource();
        http.RequestAborted.Register(() => ended.TrySetResult());
        stopping.Register(() => ended.TrySetResult());
        return ended.Task;
    }
}
