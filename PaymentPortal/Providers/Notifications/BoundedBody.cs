namespace PaymentPortal.Providers.Notifications;

/// <summary>A posted body, byte for byte, up to a limit.</summary>
internal static class BoundedBody
{
    /// <summary>Larger than any message between the portal and a provider.</summary>
    public const int Largest = 64 * 1024;

    /// <summary>The body; null when it is larger than the limit.</summary>
    public static async Task<byte[]?> Read(HttpRequest request, CancellationToken cancel)
    {
        if (request.ContentLength > Largest)
        {
            return null;
        }

        var buffer = new byte[Largest + 1];
        var length = await request.Body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancel);
        return length > Largest ? null : buffer[..length];
    }
}
