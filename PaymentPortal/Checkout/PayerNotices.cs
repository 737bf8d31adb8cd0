namespace PaymentPortal.Checkout;

public static class PayerNotices
{
    /// <summary>What is said after an attempt that ended like this.</summary>
    public static PayerNotice After(string? ending) => ending switch
    {
        "refused" => PayerNotice.Refused,
        "cancelled" => PayerNotice.TurnedBack,
        "expired" => PayerNotice.RanOut,
        "failed" => PayerNotice.Failed,
        _ => PayerNotice.None,
    };

    /// <summary>Whether it belongs to the choice of an amount and stands there.</summary>
    public static bool IsAtAmount(this PayerNotice notice) => notice is PayerNotice.ChooseAmount or PayerNotice.AmountOutside;

    /// <summary>Whether it belongs to the choice of a method and stands there.</summary>
    public static bool IsAtMethods(this PayerNotice notice) => notice is PayerNotice.MethodGone or PayerNotice.ChooseMethod;
}
