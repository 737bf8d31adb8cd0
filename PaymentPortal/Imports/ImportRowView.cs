using PaymentPortal.Primitives;

namespace PaymentPortal.Imports;

/// <summary>A row as lists show it, without its body.</summary>
public sealed record ImportRowView(int Line, ImportRowState State, Guid? PaymentRequestId, string? ExternalId, string? Reference, IReadOnlyList<Fault> Faults);
