using System.Buffers.Binary;
using System.Collections.Frozen;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using PaymentPortal.Primitives;

namespace PaymentPortal.PaymentRequests.Timeline;

/// <summary>One thing that happened to a request, for ever. Each entry's hash covers the one before it, so that an entry that is changed,
/// removed or moved later breaks the chain at that place.</summary>
public sealed class TimelineEntry
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private static readonly FrozenDictionary<Type, string> Kinds =
        typeof(PaymentRequestEvent).GetCustomAttributes<JsonDerivedTypeAttribute>().ToFrozenDictionary(known => known.DerivedType, known => (string)known.TypeDiscriminator!);

    // Many ask a fresh entry what happened; only one read from the database has to be parsed.
    private PaymentRequestEvent? fact;

    private TimelineEntry()
    {
    }

    public Guid PaymentRequestId { get; private set; }

    /// <summary>1 for the first entry of a request, growing by one.</summary>
    public int Sequence { get; private set; }

    /// <summary>UTC, whole milliseconds, so that every database gives back what was hashed.</summary>
    public DateTimeOffset OccurredAt { get; private set; }

    public ActorKind ActorKind { get; private set; }

    public string ActorName { get; private set; } = "";

    /// <summary>The event's type, for queries ("payment-settled").</summary>
    public string Kind { get; private set; } = "";

    /// <summary>The event as JSON text, exactly as hashed.</summary>
    public string Details { get; private set; } = "";

    /// <summary>SHA-256 over the previous hash and everything above.</summary>
    public byte[] Hash { get; private set; } = [];

    /// <summary>What happened.</summary>
    public PaymentRequestEvent Event => fact ??= JsonSerializer.Deserialize<PaymentRequestEvent>(Details, Json) ?? throw new InvalidOperationException("A timeline entry is empty.");

    /// <summary>The next entry after a head.</summary>
    /// <param name="previous">The hash of the entry before; empty for the first.</param>
    internal static TimelineEntry Append(Guid paymentRequestId, int sequence, byte[] previous, PaymentRequestEvent fact, Actor actor, DateTimeOffset now)
    {
        var details = JsonSerializer.Serialize(fact, Json);
        var entry = new TimelineEntry
        {
            PaymentRequestId = paymentRequestId,
            Sequence = sequence,
            OccurredAt = DateTimeOffset.FromUnixTimeMilliseconds(now.ToUnixTimeMilliseconds()),
            ActorKind = actor.Kind,
            ActorName = actor.Name,
            Kind = Kinds[fact.GetType()],
            Details = details,
            fact = fact,
        };
        entry.Hash = entry.ComputeHash(previous);
        return entry;
    }

    /// <summary>What the hash must be after the entry before it.</summary>
    public byte[] ComputeHash(byte[] previous)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(previous);
        Span<byte> fixedPart = stackalloc byte[16 + 4 + 8 + 4];
        PaymentRequestId.TryWriteBytes(fixedPart, bigEndian: true, out _);
        BinaryPrimitives.WriteInt32BigEndian(fixedPart[16..], Sequence);
        BinaryPrimitives.WriteInt64BigEndian(fixedPart[20..], OccurredAt.ToUnixTimeMilliseconds());
        BinaryPrimitives.WriteInt32BigEndian(fixedPart[28..], (int)ActorKind);
        hash.AppendData(fixedPart);

        // The lengths keep neighbouring texts apart: ("ab", "c") and ("a", "bc") differ.
        foreach (var text in (string[])[ActorName, Kind, Details])
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            BinaryPrimitives.WriteInt32BigEndian(fixedPart, bytes.Length);
            hash.AppendData(fixedPart[..4]);
            hash.AppendData(bytes);
        }

        return hash.GetHashAndReset();
    }
}
