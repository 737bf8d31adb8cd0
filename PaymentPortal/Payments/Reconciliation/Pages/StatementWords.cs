using System.Globalization;
using PaymentPortal.Primitives;

namespace PaymentPortal.Payments.Reconciliation.Pages;

/// <summary>How statements are written.</summary>
internal static class StatementWords
{
    /// <summary>"DE89 •••• 3000 + 2".</summary>
    public static string Account(BankStatement statement) =>
        Masked(statement.Account) + (statement.Accounts > 1 ? string.Create(CultureInfo.CurrentCulture, $" + {statement.Accounts - 1}") : "");

    /// <summary>An account so that it is known again.</summary>
    public static string Masked(string account) => account.Length == 0 ? "–" : Iban.TryParse(account, out var iban) ? iban.Masked : account;

    /// <summary>"1.3. – 2.3.2026".</summary>
    public static string Days(BankStatement statement) =>
        statement.FromDay is not { } from || statement.ToDay is not { } to ? "–" : from == to ? Day(to) : $"{Day(from)} – {Day(to)}";

    public static string Day(DateOnly day) => day.ToString("d", CultureInfo.CurrentCulture);
}
