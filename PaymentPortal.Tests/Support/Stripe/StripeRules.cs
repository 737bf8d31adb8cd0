using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace PaymentPortal.Support.Stripe;

/// <summary>What Stripe refuses in an order of a Checkout Session (docs.stripe.com/api/checkout/sessions/create, version 2026-10-28).</summary>
internal static partial class StripeRules
{
    private static readonly HashSet<string> Known =
    [
        "mode", "submit_type", "client_reference_id", "metadata", "payment_intent_data", "allowed_payment_method_types", "adaptive_pricing", "line_items", "locale", "success_url",
        "cancel_url", "expires_at",
    ];

    private static readonly Dictionary<string, long> Smallest = new() { ["eur"] = 50, ["usd"] = 50, ["chf"] = 50, ["pln"] = 200, ["jpy"] = 50 };
    private static readonly HashSet<string> WithThreeDecimals = ["bhd", "jod", "kwd", "omr", "tnd"];

    public static void Check(JsonObject order, DateTimeOffset now)
    {
        if (order.Select(member => member.Key).FirstOrDefault(name => !Known.Contains(name)) is { } unknown)
        {
            throw StripeError.Invalid($"Received unknown parameter: {unknown}", unknown, unknown == "payment_method_types" ? "payment_method_types_no_longer_supported" : "parameter_unknown");
        }

        foreach (var name in (string[])["mode", "line_items", "success_url", "allowed_payment_method_types", "expires_at"])
        {
            _ = order[name] ?? throw StripeError.Invalid($"Missing required param: {name}.", name, "parameter_missing");
        }

        var price = order["line_items"]![0]!["price_data"]!;
        var (currency, amount) = (price["currency"]!.GetValue<string>(), Number(price["unit_amount"]!));
        Require(currency.Length == 3 && currency.All(char.IsAsciiLetterLower), "Invalid currency", "currency");
        Require(amount >= Smallest.GetValueOrDefault(currency, 1), "The amount is too small.", "unit_amount", "amount_too_small");
        Require(amount <= 99_999_999, "Amount must be no more than 999,999.99.", "unit_amount", "amount_too_large");
        Require(currency is not ("isk" or "ugx") || amount % 100 == 0, "Invalid amount: effectively zero-decimal.", "unit_amount", "invalid_charge_amount_no_decimal_compatible");
        Require(!WithThreeDecimals.Contains(currency) || amount % 10 == 0, "Invalid amount: the last digit must be 0.", "unit_amount", "invalid_charge_amount");
        Require(price["product_data"]!["name"]?.GetValue<string>() is { Length: > 0 and <= 5000 }, "Name cannot be empty.", "name", "parameter_invalid_empty");
        Require(order["client_reference_id"]?.GetValue<string>() is null or { Length: <= 200 }, "Too long.", "client_reference_id");
        var lasts = DateTimeOffset.FromUnixTimeSeconds(Number(order["expires_at"]!)) - now;
        Require(lasts >= TimeSpan.FromMinutes(30) && lasts <= TimeSpan.FromHours(24), "The `expires_at` timestamp must be between 30 minutes and 24 hours from now.", "expires_at");
        var suffix = order["payment_intent_data"]?["statement_descriptor_suffix"]?.GetValue<string>();
        Require(suffix is null || (suffix.Length <= 22 && Suffix().IsMatch(suffix)), "The statement descriptor suffix is invalid.", "statement_descriptor_suffix");
        Require(suffix is null || order["allowed_payment_method_types"]![0]!.GetValue<string>() == "card", "Only for cards.", "statement_descriptor_suffix");
    }

    private static long Number(JsonNode node) => long.Parse(node.GetValue<string>(), CultureInfo.InvariantCulture);

    private static void Require(bool holds, string message, string param, string? code = null)
    {
        if (!holds)
        {
            throw StripeError.Invalid(message, param, code);
        }
    }

    [GeneratedRegex(@"^(?=.*[A-Za-z])[^<>\\'""*]+$")]
    private static partial Regex Suffix();
}
