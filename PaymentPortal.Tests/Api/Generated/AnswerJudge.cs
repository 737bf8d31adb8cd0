using System.Text.Json.Nodes;

namespace PaymentPortal.Api.Generated;

/// <summary>Holds an answer against what the document says of the call.</summary>
public sealed class AnswerJudge(SchemaJudge schemas)
{
    /// <summary>What is wrong with an answer; null when nothing is.</summary>
    /// <param name="operation">The call.</param>
    /// <param name="status">HTTP status.</param>
    /// <param name="contentType">The header, or null.</param>
    /// <param name="body">The body.</param>
    public async Task<string?> FaultOfAsync(DocumentedOperation operation, int status, string? contentType, string body)
    {
        if (status >= 500)
        {
            return "broken";
        }

        if (operation.Responses[$"{status}"] is not { } described)
        {
            return $"the status {status} is not described";
        }

        if (described["content"] is not JsonObject { Count: > 0 } content)
        {
            return body.Length == 0 ? null : $"{status} has a body, but none is described";
        }

        var type = contentType?.Split(';')[0] ?? "";
        if (!content.ContainsKey(type))
        {
            return $"the content type '{type}' of {status} is not described";
        }

        var fault = await schemas.FaultOfAsync(operation.PointerTo(status, type), body);
        return fault.Length == 0 ? null : $"the body of {status} is not what is described: {fault}";
    }
}
