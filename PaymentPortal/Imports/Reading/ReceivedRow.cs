namespace PaymentPortal.Imports.Reading;

/// <summary>One row as it came.</summary>
/// <param name="Line">Its line in the file, or its place in the array; from 1.</param>
/// <param name="Body">The JSON of one payment request, unread; null when it was too large to be taken.</param>
public sealed record ReceivedRow(int Line, byte[]? Body)
{
    /// <summary>The most bytes of one row.</summary>
    public const int Largest = 256 * 1024;
}
