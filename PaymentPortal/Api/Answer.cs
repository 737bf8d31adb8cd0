using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using PaymentPortal.Api.Json;

namespace PaymentPortal.Api;

/// <summary>An answer that says yes, whole: it can be sent, and kept to be sent again byte for byte.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Body">JSON as UTF-8; empty for none.</param>
/// <param name="ETag">With its quotes.</param>
/// <param name="Location">Path of what was made.</param>
public sealed record Answer(int Status, ReadOnlyMemory<byte> Body, string? ETag, string? Location) : IResult
{
    /// <summary>Whether it was given before to the same call.</summary>
    public bool IsReplay { get; init; }

    /// <summary>What was asked for.</summary>
    /// <param name="contract">What goes over the wire.</param>
    /// <param name="etag">The state of it; without one it is made from the bytes.</param>
    public static Answer Ok<T>(T contract, string? etag = null)
    {
        var body = Bytes(contract);
        return new Answer(StatusCodes.Status200OK, body, etag ?? Tag(body), null);
    }

    /// <summary>What was made, and where it is from now on.</summary>
    public static Answer Created<T>(T contract, string location, string? etag = null)
    {
        var body = Bytes(contract);
        return new Answer(StatusCodes.Status201Created, body, etag ?? Tag(body), location);
    }

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (request, response) = (httpContext.Request, httpContext.Response);
        response.Headers.CacheControl = "no-store";
        response.Headers.ETag = ETag;
        response.Headers.Location = Location;
        if (IsReplay)
        {
            response.Headers["Idempotent-Replayed"] = "true";
        }

        if (HttpMethods.IsGet(request.Method) && ETag is not null && Preconditions.Matches(request.Headers.IfNoneMatch, ETag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.StatusCode = Status;
        if (Body.Length > 0)
        {
            response.ContentType = "application/json; charset=utf-8";
            response.ContentLength = Body.Length;
            await response.Body.WriteAsync(Body, httpContext.RequestAborted);
        }
    }

    private static byte[] Bytes<T>(T contract) => JsonSerializer.SerializeToUtf8Bytes(contract, ApiJson.Options);

    private static string Tag(byte[] body) => $"\"{Base64Url.EncodeToString(SHA256.HashData(body).AsSpan(0, 12))}\"";
}
