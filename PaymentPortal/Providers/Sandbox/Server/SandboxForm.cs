namespace PaymentPortal.Providers.Sandbox.Server;

/// <summary>What the sandbox's pages post.</summary>
internal static class SandboxForm
{
    /// <summary>The posted fields; none when the body is no form or too large.</summary>
    public static async Task<IFormCollection> Read(HttpRequest request, CancellationToken cancel)
    {
        if (!request.HasFormContentType)
        {
            return FormCollection.Empty;
        }

        try
        {
            return await request.ReadFormAsync(new() { BufferBodyLengthLimit = 16 * 1024, ValueCountLimit = 16, KeyLengthLimit = 100, ValueLengthLimit = 1000, MultipartBodyLengthLimit = 16 * 1024 }, cancel);
        }
        catch (Exception exception) when (exception is InvalidDataException or BadHttpRequestException)
        {
            return FormCollection.Empty;
        }
    }

    /// <summary>Reads a button's value ("lateSucceed").</summary>
    public static bool TryOutcome(string? value, out SandboxOutcome outcome) =>
        Enum.TryParse(value, ignoreCase: true, out outcome) && Enum.IsDefined(outcome) && string.Equals(Value(outcome), value, StringComparison.Ordinal);

    /// <summary>The value of an outcome's button.</summary>
    public static string Value(SandboxOutcome outcome)
    {
        var name = outcome.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
