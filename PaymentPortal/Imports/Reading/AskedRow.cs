using PaymentPortal.PaymentRequests;

namespace PaymentPortal.Imports.Reading;

/// <summary>What a row asks for.</summary>
internal sealed record AskedRow(PaymentRequestInput Input, SendChoice Send);
