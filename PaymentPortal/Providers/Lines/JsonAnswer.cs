using System.Text.Json;

namespace PaymentPortal.Providers.Lines;

/// <summary>What a provider answered, not yet believed.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Body">As it came.</param>
internal sealed record JsonAnswer(int Status, byte[] Body)
{
    public bool IsGood => Status is 200 or 201;

    /// <summary>The provider understood the call and will not carry it out.</summary>
    public bool IsNo => Status is >= 400 and < 500 and not 408 and not 425 and not 429;

    /// <summary>Whether the same call may fare better in a moment.</summary>
    public bool AsksToWait => Status is 429 or 500 or 502 or 503 or 504;

    /// <summary>The content of a good answer.</summary>
    /// <exception cref="ProviderUnclearException">It is none, or cannot be read.</exception>
    public T Read<T>(JsonSerializerOptions json)
        where T : class => (IsGood ? TryRead<T>(json) : null) ?? throw Unclear();

    /// <summary>The content; null when it cannot be read.</summary>
    public T? TryRead<T>(JsonSerializerOptions json)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(Body, json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public ProviderUnclearException Unclear() => new(IsGood ? "The provider's answer cannot be read." : $"The provider answered {Status}.");
}
