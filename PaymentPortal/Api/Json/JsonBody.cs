using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;
using PaymentPortal.Api.Problems;

namespace PaymentPortal.Api.Json;

/// <summary>The body of a call: what it asks for, or everything that is wrong with how it is written. Give a handler one as a parameter; it runs only when the body could be read.</summary>
public sealed class JsonBody<T> : IJsonBody, IEndpointParameterMetadataProvider
    where T : class
{
    private readonly T? value;
    private readonly HashSet<string> given;

    private JsonBody(T? value, byte[] bytes, HashSet<string> given, ApiProblem? problem)
    {
        this.value = value;
        this.given = given;
        Bytes = bytes;
        Problem = problem;
    }

    public T Value => value ?? throw new InvalidOperationException("A body that could not be read has no value.");

    /// <summary>The bytes as they came, without a byte order mark.</summary>
    public byte[] Bytes { get; }

    public ApiProblem? Problem { get; }

    /// <summary>Whether a field was given, even if as null: what a change has to know.</summary>
    /// <param name="pointer">The field as a JSON pointer.</param>
    public bool Has(string pointer) => given.Contains(pointer);

#pragma warning disable CA1000 // The framework looks for them here.
    /// <summary>Reads the body; called by the framework.</summary>
    public static async ValueTask<JsonBody<T>?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        if (!JsonMedia.IsJson(context.Request.ContentType))
        {
            return Refused(ApiProblem.OfStatus(StatusCodes.Status415UnsupportedMediaType));
        }

        if (await BoundedBody.Read(context.Request, BoundedBody.Largest, context.RequestAborted) is not { } bytes)
        {
            return Refused(ApiProblem.OfStatus(StatusCodes.Status413PayloadTooLarge));
        }

        var json = StrictJson.WithoutMark(bytes);
        var read = StrictJson.Read<T>(json);
        return new JsonBody<T>(read.Value, json, read.Given, read.Problem);
    }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new AcceptsMetadata([JsonMedia.Json], typeof(T), isOptional: false));

#pragma warning restore CA1000
    private static JsonBody<T> Refused(ApiProblem problem) => new(null, [], [], problem);
}

/// <summary>A body, whatever it asks for.</summary>
public interface IJsonBody
{
    /// <summary>The bytes as they came.</summary>
    byte[] Bytes { get; }

    /// <summary>Why it could not be read; null when it could.</summary>
    ApiProblem? Problem { get; }
}
