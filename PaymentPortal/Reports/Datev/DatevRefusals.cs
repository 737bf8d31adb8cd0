using PaymentPortal.Primitives;

namespace PaymentPortal.Reports.Datev;

/// <summary>Why a booking export is not made.</summary>
internal static class DatevRefusals
{
    public static Refusal NotFound { get; } = new("export-not-found", "There is no such export.");

    public static Refusal Changed { get; } = new("export-changed", "The bookings are no longer those of the export; have the books verified.");

    public static Refusal TooMany { get; } = new("too-many-lines", "One batch takes 99,999 lines at most; choose fewer days.");

    public static Refusal NotSetUp { get; } = new("not-set-up", "The brand has no settings for booking exports yet.");

    public static Refusal NotEnded { get; } = new("days-not-ended", "Only days that have ended can be exported, because others may still get bookings.");

    public static Refusal TwoYears { get; } = new("two-fiscal-years", "A batch lies within one fiscal year.");

    public static Refusal Currency { get; } = new("currency-not-exportable", "A batch holds amounts of two decimals at most.");

    public static Refusal Nothing { get; } = new("nothing-to-export", "There are no bookings of this currency in these days.");

    public static Refusal NoBrand { get; } = new("brand-not-found", "There is no such brand.");

    public static Refusal Conflict { get; } = new("version-conflict", "Somebody has changed these settings meanwhile.");
}
