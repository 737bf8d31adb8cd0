namespace PaymentPortal.Api.Json;

/// <summary>A posted body, byte for byte, up to a limit.</summary>
public static class BoundedBody
{
    /// <summary>A request with a hundred items and fifty long values stays far below.</summary>
    public const int Largest = 1024 * 1024;

    private const int FirstGuess = 16 * 1024;

    /// <summary>The body; null when it is larger than the limit. No more memory is taken than what has come.</summary>
    public static async Task<byte[]?> Read(HttpRequest request, int largest, CancellationToken cancel)
    {
        if (request.ContentLength > largest)
        {
            return null;
        }

        using var body = new MemoryStream((int)(request.ContentLength ?? FirstGuess));
        var buffer = new byte[FirstGuess];
        for (int length; (length = await request.Body.ReadAsync(buffer, cancel)) > 0;)
        {
            if (body.Length + length > largest)
            {
                return null;
            }

            body.Write(buffer, 0, length);
        }

        return body.ToArray();
    }
}
