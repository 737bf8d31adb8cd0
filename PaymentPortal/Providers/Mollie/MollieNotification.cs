using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;

namespace PaymentPortal.Providers.Mollie;

/// <summary>Mollie's two kinds of notifications. The one that belongs to a payment is an unsigned form with its id, the same at every change; it proves nothing and tells nothing:
/// the id has to be one of ours, and the state is read. The one of an account is JSON with a signature.</summary>
internal static class MollieNotification
{
    private const string SignatureHeader = "X-Mollie-Signature";
    private const string Scheme = "sha256=";

    /// <summary>What is read of it; null when it is forged or unreadable.</summary>
    /// <param name="headers">By name, in any case.</param>
    /// <param name="body">As it came.</param>
    /// <param name="secret">Of the signed kind; empty when none was typed in, so that none is believed.</param>
    public static ProviderNotice? Read(IReadOnlyDictionary<string, string> headers, ReadOnlySpan<byte> body, string secret) =>
        headers.TryGetValue(SignatureHeader, out var signatures) ? Signed(signatures, body, secret) : Form(body);

    private static ProviderNotice? Form(ReadOnlySpan<byte> body)
    {
        var fields = QueryHelpers.ParseQuery(Encoding.UTF8.GetString(body));
        return fields.TryGetValue("id", out var ids) && ids is [{ } id] && MollieTranslation.IsId(id, "tr_") ? new ProviderNotice(id, null, id, ComesAgain: true) : null;
    }

    private static ProviderNotice? Signed(string signatures, ReadOnlySpan<byte> body, string secret)
    {
        if (secret.Length == 0 || !IsProven(signatures, HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), body)))
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<MollieMessages.Event>(body, MollieCalls.Json) is { } told && MollieTranslation.IsId(told.Id, "event_") && MollieTranslation.IsId(told.EntityId, "tr_")
                ? new ProviderNotice(told.Id!, null, told.EntityId) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Whether one of the signatures fits; while a secret is changed there are two.</summary>
    private static bool IsProven(string signatures, byte[] expected)
    {
        Span<byte> given = stackalloc byte[HMACSHA256.HashSizeInBytes];
        var proven = false;
        foreach (var part in signatures.Split(',', StringSplitOptions.TrimEntries))
        {
            var hex = part.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? part[Scheme.Length..] : part;
            proven |= hex.Length == 2 * given.Length && Convert.FromHexString(hex, given, out _, out _) == System.Buffers.OperationStatus.Done && CryptographicOperations.FixedTimeEquals(given, expected);
        }

        return proven;
    }
}
