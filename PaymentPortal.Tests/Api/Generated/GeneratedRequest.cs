using System.Globalization;
using System.Net.Http.Headers;
using System.Text;

namespace PaymentPortal.Api.Generated;

/// <summary>One call that was made up.</summary>
/// <param name="Operation">What it is a call of.</param>
/// <param name="Seed">With the operation and the number it gives the same call again, apart from ids.</param>
/// <param name="Number">Its number among the calls of this operation.</param>
/// <param name="Target">Path and query.</param>
/// <param name="Headers">What is sent beside the body.</param>
/// <param name="Body">The bytes; null for none.</param>
/// <param name="ContentType">Of the body; null for none.</param>
public sealed record GeneratedRequest(
    DocumentedOperation Operation, int Seed, int Number, string Target, IReadOnlyList<(string Name, string Value)> Headers, byte[]? Body, string? ContentType)
{
    private const int MostShown = 1500;

    public HttpRequestMessage ToMessage()
    {
        var message = new HttpRequestMessage(new HttpMethod(Operation.Verb), Target);
        if (Body is not null)
        {
            message.Content = new ByteArrayContent(Body);
            message.Content.Headers.ContentType = null;
            if (ContentType is not null)
            {
                message.Content.Headers.TryAddWithoutValidation("Content-Type", ContentType);
            }
        }

        message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Support.Api.ApiClient.DemoSecret);
        foreach (var (name, value) in Headers)
        {
            message.Headers.Remove(name);
            message.Headers.TryAddWithoutValidation(name, value);
        }

        return message;
    }

    public override string ToString()
    {
        var text = Body is null ? "" : Encoding.UTF8.GetString(Body);
        return string.Create(CultureInfo.InvariantCulture, $"""
            seed {Seed}, {Operation.Id}, number {Number}
            {Operation.Verb} {Target}
            {string.Join('\n', Headers.Select(header => $"{header.Name}: {header.Value}"))}
            {(Body is null ? "" : $"Content-Type: {ContentType}")}
            {(text.Length > MostShown ? $"{text[..MostShown]}… ({Body!.Length} bytes)" : text)}
            """);
    }
}
