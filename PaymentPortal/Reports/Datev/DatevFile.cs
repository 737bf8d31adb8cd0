namespace PaymentPortal.Reports.Datev;

/// <summary>A file to take away.</summary>
public sealed record DatevFile(string Name, byte[] Bytes);
