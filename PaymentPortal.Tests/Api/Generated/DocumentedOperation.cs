using System.Text.Json.Nodes;

namespace PaymentPortal.Api.Generated;

/// <summary>One call as the document describes it.</summary>
/// <param name="Id">Its <c>operationId</c>.</param>
/// <param name="Verb">The method in capitals.</param>
/// <param name="Path">With names in braces.</param>
/// <param name="Parameters">What it takes beside its body.</param>
/// <param name="Body">The schema of its body; null when it takes none.</param>
/// <param name="Example">A whole body; null when there is none.</param>
/// <param name="Responses">Its answers by status.</param>
public sealed partial record DocumentedOperation(string Id, string Verb, string Path, IReadOnlyList<DocumentedParameter> Parameters, JsonNode? Body, JsonNode? Example, JsonObject Responses)
{
    private static readonly string[] Verbs = ["get", "post", "patch", "put", "delete"];

    /// <summary>All calls of a document.</summary>
    public static IReadOnlyList<DocumentedOperation> All(JsonNode document) =>
    [
        .. from path in document["paths"]!.AsObject()
           from operation in path.Value!.AsObject()
           where Verbs.Contains(operation.Key)
           let node = operation.Value!
           select new DocumentedOperation(
               node["operationId"]!.GetValue<string>(),
               operation.Key.ToUpperInvariant(),
               path.Key,
               [.. (node["parameters"]?.AsArray() ?? []).Select(parameter => DocumentedParameter.Of(parameter!))],
               node["requestBody"]?["content"]?.AsObject().First().Value?["schema"],
               node["requestBody"]?["content"]?.AsObject().First().Value?["example"],
               node["responses"]!.AsObject()),
    ];

    /// <summary>Where the schema of an answer stands in the document, as a JSON pointer.</summary>
    public string PointerTo(int status, string mediaType) =>
        $"/paths/{Escaped(Path)}/{Verb.ToLowerInvariant()}/responses/{status}/content/{Escaped(mediaType)}/schema";

    public override string ToString() => $"{Verb} {Path}";

    private static string Escaped(string name) => name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}
