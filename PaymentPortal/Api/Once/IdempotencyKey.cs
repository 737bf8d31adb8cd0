using Microsoft.Extensions.Primitives;
using PaymentPortal.Api.Problems;

namespace PaymentPortal.Api.Once;

/// <summary>The header by which a caller says that two calls are one (draft-ietf-httpapi-idempotency-key-header), quoted or not.</summary>
public static class IdempotencyKey
{
    public const string Header = "Idempotency-Key";
    public const int Longest = 255;

    /// <summary>Reads the header.</summary>
    /// <param name="header">All its values.</param>
    /// <param name="key">The key without its quotes; null when the header is not there.</param>
    /// <returns>What is wrong with it, or null.</returns>
    public static ApiProblem? Read(StringValues header, out string? key)
    {
        key = null;
        if (header.Count == 0)
        {
            return null;
        }

        if (header.Count > 1)
        {
            return Wrong("Give the header once.");
        }

        var text = header[0]!.Trim();
        text = text is ['"', _, ..] && text[^1] == '"' ? text[1..^1].Replace("\\\"", "\"", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal) : text;
        if (text.Length is 0 or > Longest || text.Any(character => character is < ' ' or > '~'))
        {
            return Wrong($"1 to {Longest} printable ASCII characters.");
        }

        key = text;
        return null;
    }

    private static ApiProblem Wrong(string detail) => new(StatusCodes.Status400BadRequest, "invalid-idempotency-key", detail)
    {
        Faults = [FaultContract.OfParameter(Header, "invalid-idempotency-key", detail)],
    };
}
