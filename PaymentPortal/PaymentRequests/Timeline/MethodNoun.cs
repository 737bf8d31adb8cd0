namespace PaymentPortal.PaymentRequests.Timeline;

/// <summary>A method as sentences speak of it.</summary>
/// <param name="Noun">Its short name ("Klarna"), as in "paid with …".</param>
/// <param name="Who">Who carries it out and refuses ("the bank"), within a sentence.</param>
/// <param name="Whom">The same after "from" and "at".</param>
public sealed record MethodNoun(string Noun, string Who, string Whom)
{
    /// <summary><see cref="Who"/> at the beginning of a sentence.</summary>
    public string First => Who.Length == 0 ? "" : char.ToUpperInvariant(Who[0]) + Who[1..];
}
