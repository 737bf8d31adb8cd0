using System.Collections.Frozen;
using PaymentPortal.Primitives;

namespace PaymentPortal.Guides;

/// <summary>Programs that guides show and that can be downloaded. The tests run each of them against a live portal.</summary>
public static class GuideSamples
{
    /// <summary>Their file names.</summary>
    public static IReadOnlyList<string> Names { get; } = ["payments.cs", "payments.ts", "payments.sh", "verify.cs", "verify.js", "verify.py"];

    private static readonly FrozenDictionary<string, string> Texts = Names.ToFrozenDictionary(name => name, name => EmbeddedText.Read($"Guides.Samples.{name}"));

    /// <summary>One program, with this installation's address in it; null when there is none of this name.</summary>
    public static string? Find(string name, PublicAddress address) => Texts.TryGetValue(name, out var text) ? Fill(text, address) : null;

    /// <summary>Words or code with this installation's address in the places left for it.</summary>
    internal static string Fill(string text, PublicAddress address) => text.Replace("{{address}}", address.Value.GetLeftPart(UriPartial.Authority), StringComparison.Ordinal);
}
