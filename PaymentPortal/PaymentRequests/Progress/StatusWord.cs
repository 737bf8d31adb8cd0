using PaymentPortal.Components.Kit;

namespace PaymentPortal.PaymentRequests.Progress;

/// <summary>What a status chip shows.</summary>
public sealed record StatusWord(Tone Tone, string Word);
