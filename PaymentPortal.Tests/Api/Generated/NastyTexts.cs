namespace PaymentPortal.Api.Generated;

/// <summary>Values that have broken somebody's software before.</summary>
public static class NastyTexts
{
    /// <summary>Whole JSON values, as they are written.</summary>
    public static IReadOnlyList<string> Json { get; } =
    [
        "null", "true", "0", "-1", "-0", "1.5", "12950.0", "1E2", "1e400", "1e-400", "2147483648", "-2147483649", "9223372036854775807", "9223372036854775808", "-9223372036854775809",
        "\"\"", "\" \"", "\"12950\"", "\"NaN\"", "[]", "{}", "[[]]", "[null]", "{\"\":\"\"}", "{\"__proto__\":{}}",
        "\"\\ud800\"", "\"\\udc00\\ud800\"", "\"\\u0000\"", "\"a\\u0000b\"", "\"\\r\\nBcc: x@example.org\"", "\"\\u202Efdp.exe\"", "\"\\u200B\"", "\"\\uFEFF\"", "\"\\uFFFF\"",
        "\"👩‍👩‍👧‍👦\"", "\"Zo\u0308e\"", "\"ﷺ\"", "\"<script>alert(1)</script>\"", "\"{{7*7}}\"", "\"%s%n\"", "\"'; DROP TABLE requests;--\"", "\"../../etc/passwd\"", "\"\\\\\\\"\"",
        "\"2026-02-30\"", "\"2026-13-01T00:00:00Z\"", "\"9999-12-31T23:59:59Z\"", "\"0001-01-01T00:00:00Z\"", "\"2026-12-01T09:00:00\"", "\"2026-12-01T09:00:00+25:00\"", "\"2028-02-29\"", "\"P3D\"", "\"PT0S\"",
        "\"https://[::1]:80/\"", "\"http://169.254.169.254/latest\"", "\"javascript:alert(1)\"", "\"https://user:pass@erp.example/\"", "\"//erp.example\"", "\"https://xn--\"",
        "\"sofort\"", "\"EURO\"", "\"eur\"", "\"XXX\"", "\"KWD\"", "\"JPY\"", "\"fixed\"", "\"range\"", "\"list\"", "\"multiSelect\"", "\"sms\"", "\"de-DE-x-very-private-use\"", "\"+49 30 1234567\"",
    ];

    /// <summary>Texts for addresses and headers; nothing that a client could not even send.</summary>
    public static IReadOnlyList<string> Plain { get; } =
    [
        "x", " ", "-1", "0", "101", "1e9", "1000000000", "9223372036854775808", "1.5", "null", "true", "''", "\"", "\"\"", "%", "*", "W/\"3\"", "\"3", "a,b,,c", ",", ";", "&=", "äöü", "日本語", "👩‍👩‍👧‍👦", "\u202Efdp",
        "pr_", "pr_00000000000000000000000001", "PR_00000000000000000000000001", "pay_00000000000000000000000001", "pr_zzzzzzzzzzzzzzzzzzzzzzzzzz", "pr_00000000-0000-0000-0000-000000000000", "externalId:", "externalId:nobody", "externalId:ä/ö?ü#",
        "<script>", "' OR 1=1--", "~", "a/b", "a\\b", "a:b", "2026-02-30", "2026-12-01", "2026-12-01T09:00:00Z", "2026-12-01T09:00:00+02:00", "9999-12-31T23:59:59Z", "0001-01-01T00:00:00Z", "open", "paid,open", "parked", "CfDJ8Kd0pXl2",
        new string('A', 64), new string('9', 255), new string('k', 256), new string('ß', 500),
    ];
}
