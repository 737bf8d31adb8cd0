namespace PaymentPortal.Imports;

/// <summary>How an import comes.</summary>
/// <param name="Format">How it is written.</param>
/// <param name="FileName">Name of the file, clean and short; null for a call of the API.</param>
public sealed record ImportOrigin(ImportFormat Format, string? FileName);
