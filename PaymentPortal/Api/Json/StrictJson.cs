using System.Text.Json;
using System.Text.Unicode;
using PaymentPortal.Api.Problems;
using PaymentPortal.Primitives;

namespace PaymentPortal.Api.Json;

/// <summary>Reads JSON that must be exactly what a contract says. What is malformed is told with its place; of what is well-formed, every fault is told at once.</summary>
public static class StrictJson
{
    private static readonly JsonDocumentOptions Document = new() { MaxDepth = ApiJson.MostLevels };

    /// <summary>Reads bytes as a contract.</summary>
    public static StrictRead<T> Read<T>(ReadOnlyMemory<byte> bytes)
        where T : class
    {
        if (!Utf8.IsValid(bytes.Span))
        {
            return Malformed<T>("The body is not valid UTF-8.");
        }

        try
        {
            using var document = JsonDocument.Parse(bytes, Document);
            return Read<T>(document.RootElement);
        }
        catch (JsonException fault)
        {
            return Malformed<T>($"The body is not valid JSON of at most {ApiJson.MostLevels} levels: line {fault.LineNumber + 1}, byte {fault.BytePositionInLine + 1}.");
        }
    }

    /// <summary>Bytes without the mark that some programs begin UTF-8 with.</summary>
    public static byte[] WithoutMark(byte[] bytes) => bytes.AsSpan().StartsWith((byte[])[0xEF, 0xBB, 0xBF]) ? bytes[3..] : bytes;

    private static StrictRead<T> Read<T>(JsonElement root)
        where T : class
    {
        var faults = new FaultList();
        var given = new HashSet<string>(StringComparer.Ordinal);
        new ContractCheck(faults, given).Check(root, ApiJson.Options.GetTypeInfo(typeof(T)), mayBeNull: false, "");
        return faults.Any
            ? new StrictRead<T>(null, given, new ApiProblem(StatusCodes.Status400BadRequest, "invalid-body", "The body is not what the contract says.") { Faults = [.. faults.All.Select(FaultContract.Of)] })
            : new StrictRead<T>(root.Deserialize<T>(ApiJson.Options), given, null);
    }

    private static StrictRead<T> Malformed<T>(string detail)
        where T : class => new(null, [], new ApiProblem(StatusCodes.Status400BadRequest, "malformed-json", detail));
}
