using PaymentPortal.Api.Json;
using PaymentPortal.PaymentRequests.Api;
using PaymentPortal.Primitives;

namespace PaymentPortal.Imports.Reading;

/// <summary>Reads what a row asks for: the contract of a single payment request, as strictly.</summary>
internal static class ReadImportRow
{
    /// <summary>What all rows of an import are.</summary>
    public static readonly Type Contract = typeof(IReadOnlyList<NewPaymentRequestContract>);

    /// <summary>Reads a row; everything that is wrong with how it is written is told at once.</summary>
    public static Outcome<AskedRow> Read(byte[] body)
    {
        var read = StrictJson.Read<NewPaymentRequestContract>(body);
        return read switch
        {
            { Value: { } asked } => new AskedRow(PaymentRequestReading.Read(asked), PaymentRequestReading.Send(asked)),
            { Problem.Faults: { Count: > 0 } faults } => Refusal.OfFaults([.. faults.Select(fault => new Fault(fault.Pointer ?? "", fault.Code, fault.Detail))]),
            { Problem: { } problem } => Refusal.OfFaults([new Fault("", problem.Code, problem.Detail ?? "")]),
            _ => throw new InvalidOperationException("What was read is neither right nor wrong."),
        };
    }
}
