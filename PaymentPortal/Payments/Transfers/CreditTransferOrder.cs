using PaymentPortal.Primitives;

namespace PaymentPortal.Payments.Transfers;

/// <summary>Who pays, from where and when.</summary>
/// <param name="Id">Message id at the bank.</param>
/// <param name="Holder">The account's holder.</param>
/// <param name="Account">The account that is debited.</param>
/// <param name="Bic">May be empty.</param>
/// <param name="Currency">Of all transfers: "EUR" or "CHF".</param>
/// <param name="Day">When the bank is to carry it out.</param>
/// <param name="MadeAt">When the file was made.</param>
internal sealed record CreditTransferOrder(Guid Id, string Holder, Iban Account, string Bic, string Currency, DateOnly Day, DateTimeOffset MadeAt)
{
    /// <summary>Euro goes as a SEPA transfer; francs as the bank sees fit.</summary>
    public bool IsSepa => Currency == "EUR";
}
