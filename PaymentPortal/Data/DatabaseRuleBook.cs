using PaymentPortal.Payments;

namespace PaymentPortal.Data;

/// <summary>The rules of the request's life (its status table, its money, its story), as conditions that must never become true.</summary>
internal static class DatabaseRuleBook
{
    /// <summary>Tables whose rows are evidence, and the order in which it is told: none is replaced or thrown away.</summary>
    public static readonly string[] Evidence = ["PaymentRequests", "TimelineEntries", "TimelinePositions", "TimelineAnchors", "LedgerPostings", "PaymentAttempts", "Payments", "Refunds", "BankStatements", "StatementLines"];

    private const string Live = "('Starting', 'Redirected', 'Pending')";

    /// <summary>What holds on both databases.</summary>
    public static readonly IReadOnlyList<DatabaseRule> All =
    [
        new("timeline_is_append_only_update", "TimelineEntries", "UPDATE", "TRUE", "the timeline is append-only"),
        new("timeline_is_append_only_delete", "TimelineEntries", "DELETE", "TRUE", "the timeline is append-only"),
        new("positions_are_append_only_update", "TimelinePositions", "UPDATE", "TRUE", "the order of the timeline is append-only"),
        new("positions_are_append_only_delete", "TimelinePositions", "DELETE", "TRUE", "the order of the timeline is append-only"),
        new("anchors_are_append_only_update", "TimelineAnchors", "UPDATE", "TRUE", "the anchors are append-only"),
        new("anchors_are_append_only_delete", "TimelineAnchors", "DELETE", "TRUE", "the anchors are append-only"),
        new("ledger_is_append_only_update", "LedgerPostings", "UPDATE", "TRUE", "the ledger is append-only"),
        new("ledger_is_append_only_delete", "LedgerPostings", "DELETE", "TRUE", "the ledger is append-only"),
        new("account_history_is_append_only_update", "ProviderAccountEntries", "UPDATE", "TRUE", "the history of an account at a provider is append-only"),
        new("account_history_is_append_only_delete", "ProviderAccountEntries", "DELETE", "TRUE", "the history of an account at a provider is append-only"),
        new("payments_are_never_deleted", "Payments", "DELETE", "TRUE", "payments are never deleted"),
        new("refunds_are_never_deleted", "Refunds", "DELETE", "TRUE", "refunds are never deleted"),
        new("attempts_are_never_deleted", "PaymentAttempts", "DELETE", "TRUE", "payment attempts are never deleted"),
        new("requests_are_never_deleted", "PaymentRequests", "DELETE", "OLD.\"Status\" <> 'Draft'", "a payment request that was sent is never deleted"),

        new("requests_begin_unpaid", "PaymentRequests", "INSERT", """
            NEW."Status" NOT IN ('Draft', 'Open') OR NEW."AmountPaid" <> 0 OR NEW."AmountRefunded" <> 0
            """, "a payment request begins unpaid"),

        // What has ended stays ended (PaymentRequestTransitions).
        new("ended_requests_stay_ended", "PaymentRequests", "UPDATE", """
            OLD."Status" <> NEW."Status" AND NOT (
                   (OLD."Status" = 'Draft' AND NEW."Status" IN ('Open', 'Cancelled'))
                OR (OLD."Status" = 'Open' AND NEW."Status" IN ('Draft', 'Processing', 'PartiallyPaid', 'Paid', 'Expired', 'Cancelled'))
                OR (OLD."Status" = 'Processing' AND NEW."Status" IN ('Open', 'PartiallyPaid', 'Paid'))
                OR (OLD."Status" = 'PartiallyPaid' AND NEW."Status" IN ('Open', 'Processing', 'Paid', 'Expired', 'Cancelled'))
                OR (OLD."Status" = 'Paid' AND NEW."Status" IN ('Open', 'PartiallyPaid', 'PartiallyRefunded', 'Refunded', 'ChargedBack'))
                OR (OLD."Status" = 'PartiallyRefunded' AND NEW."Status" IN ('Refunded', 'ChargedBack'))
                OR (OLD."Status" = 'ChargedBack' AND NEW."Status" IN ('Paid', 'PartiallyRefunded', 'Refunded')))
            """, "the status of a payment request cannot change like this"),

        // Money settles only what is payable at this moment; a payment made in time may be confirmed later.
        new("only_payable_requests_are_settled", "PaymentRequests", "UPDATE", """
            NEW."AmountPaid" > OLD."AmountPaid" AND NOT (
                   OLD."Status" = 'Processing'
                OR (OLD."Status" IN ('Open', 'PartiallyPaid') AND OLD."ExpiresAt" > NEW."UpdatedAt"))
            """, "the payment request is not payable"),
        new("only_payable_requests_await_money", "PaymentRequests", "UPDATE", """
            NEW."Status" = 'Processing' AND OLD."Status" <> 'Processing' AND OLD."ExpiresAt" <= NEW."UpdatedAt"
            """, "the payment request is not payable"),
        new("paid_requests_are_paid_in_full", "PaymentRequests", "UPDATE", """
            NEW."Status" = 'Paid' AND OLD."Status" <> 'Paid' AND NEW."AmountPaid" <> NEW."AmountValue" AND (NEW."CeilingValue" IS NULL OR NEW."AmountPaid" = 0)
            """, "only what is paid in full is paid"),
        new("sums_never_shrink", "PaymentRequests", "UPDATE", """
            NEW."AmountRefunded" < OLD."AmountRefunded" OR (NEW."AmountPaid" < OLD."AmountPaid" AND NEW."AmountPaid" <>
                (SELECT COALESCE(SUM(p."AmountValue"), 0) FROM "Payments" p WHERE p."PaymentRequestId" = NEW."Id" AND p."Kind" = 'Settlement' AND p."UndoneAt" IS NULL))
            """, "what was paid or refunded never shrinks"),

        // A transfer that was matched by mistake is the only way back from what was paid.
        new("only_undone_payments_reopen", "PaymentRequests", "UPDATE", """
            NEW."AmountPaid" >= OLD."AmountPaid" AND ((OLD."Status" = 'Paid' AND (NEW."Status" = 'Open' OR NEW."Status" = 'PartiallyPaid')) OR (OLD."Status" = 'PartiallyPaid' AND NEW."Status" = 'Open'))
            """, "only an undone payment makes a payment request open again"),
        new("changes_are_told", "PaymentRequests", "UPDATE", """
            NEW."Version" <= OLD."Version" AND (NEW."Status" <> OLD."Status" OR NEW."AmountPaid" <> OLD."AmountPaid" OR NEW."AmountRefunded" <> OLD."AmountRefunded")
            """, "a change of status or money is told in the timeline"),

        new("amount_is_fixed_once_sent", "PaymentRequests", "UPDATE", """
            OLD."Status" <> 'Draft' AND (OLD."AmountValue" <> NEW."AmountValue" OR OLD."CeilingValue" IS DISTINCT FROM NEW."CeilingValue" OR OLD."CurrencyCode" <> NEW."CurrencyCode" OR OLD."BrandId" <> NEW."BrandId")
            """, "amount, currency and payee are fixed once the payment request was sent"),

        new("settlements_do_not_exceed_the_amount", "Payments", "INSERT", """
            NEW."Kind" = 'Settlement' AND NEW."AmountValue" + (SELECT COALESCE(SUM(p."AmountValue"), 0) FROM "Payments" p WHERE p."PaymentRequestId" = NEW."PaymentRequestId" AND p."Kind" = 'Settlement' AND p."UndoneAt" IS NULL)
                > (SELECT COALESCE(r."CeilingValue", r."AmountValue") FROM "PaymentRequests" r WHERE r."Id" = NEW."PaymentRequestId")
            """, "the payment request would be settled twice")
        { Locks = true },
        new("settlements_belong_to_what_was_asked", "Payments", "INSERT", """
            NEW."Kind" = 'Settlement' AND NOT EXISTS (SELECT 1 FROM "PaymentRequests" r
                WHERE r."Id" = NEW."PaymentRequestId" AND r."Status" NOT IN ('Draft', 'Expired', 'Cancelled') AND r."CurrencyCode" = NEW."CurrencyCode")
            """, "nothing of this currency is due there"),
        new("payments_are_of_a_kind", "Payments", "INSERT", $"NEW.\"Kind\" NOT IN ({Names<PaymentKind>()})", "there is no such kind of payment"),

        new("payments_do_not_change", "Payments", "UPDATE", Differs(
            "Id", "PaymentRequestId", "AttemptId", "Provider", "ProviderPaymentId", "Method", "AmountValue", "CurrencyCode", "Kind", "ReceivedAt", "PaidOn", "Note", "StatementLineId") + """
             OR (OLD."UndoneAt" IS NOT NULL AND NEW."UndoneAt" IS DISTINCT FROM OLD."UndoneAt") OR (NEW."UndoneAt" IS NOT NULL AND NEW."StatementLineId" IS NULL)
            """, "a recorded payment does not change"),

        // The money of a line is booked once, however often and in however many parts.
        new("lines_are_booked_once", "Payments", "INSERT", """
            (NEW."StatementLineId" IS NULL AND NEW."Provider" = 'bank') OR (NEW."StatementLineId" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "StatementLines" l
                WHERE l."Id" = NEW."StatementLineId" AND l."IsCredit" AND NOT l."IsReversal" AND l."Booking" = 'Booked' AND l."CurrencyCode" = NEW."CurrencyCode" AND l."State" = 'Matched'
                    AND l."AmountValue" >= NEW."AmountValue" + (SELECT COALESCE(SUM(p."AmountValue"), 0) FROM "Payments" p WHERE p."StatementLineId" = NEW."StatementLineId" AND p."UndoneAt" IS NULL)))
            """, "a line of a bank statement would be booked twice")
        { LocksLine = true },
        new("lines_do_not_change", "StatementLines", "UPDATE", Differs(
            "Id", "StatementId", "Account", "Key", "EntryKey", "IsPart", "Booking", "IsCredit", "IsReversal", "AmountValue", "CurrencyCode", "BookedOn", "ValueOn", "Name", "Iban",
            "EndToEndId", "CreditorReference", "Remittance", "BankReference"), "what a bank told does not change"),
        new("booked_lines_stay_matched", "StatementLines", "UPDATE", """
            NEW."State" <> 'Matched' AND EXISTS (SELECT 1 FROM "Payments" p WHERE p."StatementLineId" = NEW."Id" AND p."UndoneAt" IS NULL)
            """, "money of this line is booked"),
        new("received_lines_stay", "StatementLines", "DELETE", """
            EXISTS (SELECT 1 FROM "BankStatements" s WHERE s."Id" = OLD."StatementId" AND s."State" <> 'Receiving')
            """, "lines of bank statements are never deleted"),
        new("received_statements_stay", "BankStatements", "DELETE", "OLD.\"State\" <> 'Receiving'", "bank statements are never deleted"),
        new("received_statements_do_not_change", "BankStatements", "UPDATE", Differs("Id", "ContentHash", "Format", "Size", "Account", "ReceivedAt") + """
             OR OLD."State" <> 'Receiving'
            """, "a received bank statement does not change"),

        // A failed refund gives its share free again; every other one holds it, whether the provider has confirmed it or not.
        new("refunds_do_not_exceed_the_payment", "Refunds", "INSERT", """
            NOT EXISTS (SELECT 1 FROM "Payments" p WHERE p."Id" = NEW."PaymentId" AND p."UndoneAt" IS NULL AND p."PaymentRequestId" = NEW."PaymentRequestId" AND p."CurrencyCode" = NEW."CurrencyCode" AND p."AmountValue" >= NEW."AmountValue"
                + (SELECT COALESCE(SUM(r."AmountValue"), 0) FROM "Refunds" r WHERE r."PaymentId" = NEW."PaymentId" AND r."State" <> 'Failed'))
            """, "more would be given back than was paid")
        { Locks = true },
        new("refunds_do_not_change", "Refunds", "UPDATE", Differs("Id", "PaymentRequestId", "PaymentId", "AmountValue", "CurrencyCode") + """
             OR OLD."AskedById" IS DISTINCT FROM NEW."AskedById" OR OLD."TransferIban" IS DISTINCT FROM NEW."TransferIban" OR OLD."TransferName" IS DISTINCT FROM NEW."TransferName"
             OR (OLD."BatchId" IS NOT NULL AND OLD."BatchId" IS DISTINCT FROM NEW."BatchId")
             OR (OLD."State" NOT IN ('Pending', 'AwaitingApproval') AND OLD."State" <> NEW."State")
             OR (OLD."State" = 'Pending' AND NEW."State" = 'AwaitingApproval')
            """, "what was refunded does not change"),

        // Four eyes: who asked for a refund does not decide on it, and nobody decides twice.
        new("refunds_are_decided_by_another", "Refunds", "UPDATE", """
            (OLD."State" = 'AwaitingApproval' AND NEW."State" <> 'AwaitingApproval' AND NEW."DecidedById" IS NULL)
             OR (NEW."DecidedById" IS NOT NULL AND NEW."DecidedById" = NEW."AskedById")
             OR (OLD."DecidedById" IS NOT NULL AND OLD."DecidedById" IS DISTINCT FROM NEW."DecidedById")
            """, "a refund is decided once, by another person than the one who asked for it"),

        new("attempts_start_on_payable_requests", "PaymentAttempts", "INSERT", """
            NOT EXISTS (SELECT 1 FROM "PaymentRequests" r WHERE r."Id" = NEW."PaymentRequestId" AND r."Status" IN ('Open', 'PartiallyPaid') AND r."ExpiresAt" > NEW."StartedAt"
                AND NEW."AmountValue" <= COALESCE(r."CeilingValue", r."AmountValue") - r."AmountPaid" AND NEW."CurrencyCode" = r."CurrencyCode")
            """, "the payment request is not payable")
        { Locks = true },
        new("attempts_are_in_a_state", "PaymentAttempts", "INSERT", $"NEW.\"State\" NOT IN ({Names<PaymentAttemptState>()})", "there is no such state of an attempt"),
        new("attempts_stay_in_a_state", "PaymentAttempts", "UPDATE", $"NEW.\"State\" NOT IN ({Names<PaymentAttemptState>()})", "there is no such state of an attempt"),
        new("ended_attempts_stay_ended", "PaymentAttempts", "UPDATE", $"OLD.\"State\" NOT IN {Live} AND NEW.\"State\" IN {Live}", "an attempt that has ended stays ended"),

        new("attempts_freeze_their_amount", "PaymentAttempts", "UPDATE", Differs(
            "Id", "PaymentRequestId", "RequestVersion", "Method", "Provider", "AmountValue", "CurrencyCode", "Payee", "StartedAt"), "what an attempt froze does not change"),
    ];

    /// <summary>What else holds on SQLite, where <c>INSERT OR REPLACE</c> throws the old row away without asking the rules on deletion: whatever a new row would push out is looked for first.</summary>
    public static readonly IReadOnlyList<DatabaseRule> NothingReplaced =
    [
        Kept("PaymentRequests", Taken("Id"), Taken("LinkTokenHash"), Taken("ExternalId"), Taken("IntentId")),
        Kept("TimelineEntries", Taken("PaymentRequestId", "Sequence")),
        Kept("TimelinePositions", Taken("Position"), Taken("PaymentRequestId", "Sequence")),
        Kept("TimelineAnchors", Taken("Day")),
        Kept("LedgerPostings", Taken("PaymentRequestId", "Sequence", "Account")),
        Kept("PaymentAttempts", Taken("Id"), $"{Taken("PaymentRequestId")} AND \"State\" IN {Live} AND NEW.\"State\" IN {Live}"),
        Kept("Payments", Taken("Id"), Taken("Provider", "ProviderPaymentId")),
        Kept("Refunds", Taken("Id")),
        Kept("BankStatements", Taken("Id"), Taken("ContentHash")),
        Kept("StatementLines", Taken("Id"), Taken("Account", "Key")),
    ];

    private static DatabaseRule Kept(string table, params string[] keys) => new(
        $"{table}_are_never_replaced", table, "INSERT", string.Join(" OR ", keys.Select(key => $"EXISTS (SELECT 1 FROM \"{table}\" WHERE {key})")), $"{table}: there is such a row already");

    private static string Taken(params string[] columns) => string.Join(" AND ", columns.Select(column => $"\"{column}\" = NEW.\"{column}\""));

    private static string Names<TEnum>()
        where TEnum : struct, Enum => string.Join(", ", Enum.GetNames<TEnum>().Select(name => $"'{name}'"));

    private static string Differs(params string[] columns) => string.Join(" OR ", columns.Select(column => $"OLD.\"{column}\" IS DISTINCT FROM NEW.\"{column}\""));
}
