using PaymentPortal.Imports.Reading;
using PaymentPortal.Primitives;

namespace PaymentPortal.Imports;

/// <summary>What is refused about imports.</summary>
internal static class ImportRefusals
{
    public static readonly Refusal NotFound = new("import-not-found", "There is no such import.");
    public static readonly Refusal Aborted = new("import-aborted", "Nothing has come for too long, so the import was given up. Nothing was done; send it again.");
    public static readonly Refusal Nothing = new("nothing-to-import", "There is no payment request in it.") { Faults = [new Fault("", "nothing-to-import", "Give at least one payment request.")] };
    public static readonly Refusal NoArray = new("not-an-array", "A JSON array of payment requests is needed; one JSON object a line is sent as application/x-ndjson.");
    public static readonly Refusal TooManyRows = new("too-many-rows", $"At most {JsonArrayRows.MostRows} payment requests in one array. Send any number as application/x-ndjson, one a line.");
    public static readonly Refusal TooLargeRow = new("row-too-large", TooLargeWords);
    public static readonly Fault TooLarge = new("", "row-too-large", TooLargeWords);
    public static readonly Fault Unreadable = new("", "row-lost", "The row was sealed with a key that this installation no longer has. Send it again.");
    public static readonly Fault Broken = new("", "internal-error", "This is a defect of the portal, not of the row. Send the row again.");
    public static readonly Fault DoneBefore = new("", "done-before", "Somebody else has done this row.");

    private const string TooLargeWords = "One payment request is at most 256 kB long.";
}
