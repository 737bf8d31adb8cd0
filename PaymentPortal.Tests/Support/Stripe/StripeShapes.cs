using System.Globalization;
using System.Text.Json.Nodes;

namespace PaymentPortal.Support.Stripe;

/// <summary>Stripe's objects as they are when they are made.</summary>
internal static class StripeShapes
{
    public static JsonObject Session(string id, string pageAddress, JsonObject order, DateTimeOffset now)
    {
        var price = order["line_items"]![0]!["price_data"]!;
        var amount = long.Parse(price["unit_amount"]!.GetValue<string>(), CultureInfo.InvariantCulture);
        return new JsonObject
        {
            ["id"] = id,
            ["object"] = "checkout.session",
            ["after_expiration"] = null,
            ["allow_promotion_codes"] = null,
            ["amount_subtotal"] = amount,
            ["amount_total"] = amount,
            ["automatic_tax"] = new JsonObject { ["enabled"] = false, ["liability"] = null, ["status"] = null, ["provider"] = null },
            ["billing_address_collection"] = null,
            ["cancel_url"] = order["cancel_url"]?.GetValue<string>(),
            ["client_reference_id"] = order["client_reference_id"]?.GetValue<string>(),
            ["client_secret"] = null,
            ["created"] = now.ToUnixTimeSeconds(),
            ["currency"] = price["currency"]!.GetValue<string>(),
            ["custom_fields"] = new JsonArray(),
            ["customer"] = null,
            ["customer_details"] = null,
            ["customer_email"] = null,
            ["expires_at"] = long.Parse(order["expires_at"]!.GetValue<string>(), CultureInfo.InvariantCulture),
            ["invoice"] = null,
            ["livemode"] = false,
            ["locale"] = order["locale"]?.GetValue<string>(),
            ["metadata"] = order["metadata"]?.DeepClone() ?? new JsonObject(),
            ["mode"] = "payment",
            ["payment_intent"] = null,
            ["payment_link"] = null,
            ["payment_method_collection"] = "if_required",
            ["payment_method_types"] = order["allowed_payment_method_types"]!.DeepClone(),
            ["payment_status"] = "unpaid",
            ["setup_intent"] = null,
            ["shipping_options"] = new JsonArray(),
            ["status"] = "open",
            ["submit_type"] = order["submit_type"]?.GetValue<string>(),
            ["subscription"] = null,
            ["success_url"] = order["success_url"]?.GetValue<string>(),
            ["url"] = pageAddress,
        };
    }

    public static JsonObject Intent(string id, JsonObject session, JsonObject order, DateTimeOffset now) => new()
    {
        ["id"] = id,
        ["object"] = "payment_intent",
        ["amount"] = session["amount_total"]!.DeepClone(),
        ["amount_capturable"] = 0,
        ["amount_received"] = 0L,
        ["application"] = null,
        ["canceled_at"] = null,
        ["cancellation_reason"] = null,
        ["capture_method"] = "automatic_async",
        ["client_secret"] = $"{id}_secret_simulator",
        ["created"] = now.ToUnixTimeSeconds(),
        ["currency"] = session["currency"]!.DeepClone(),
        ["customer"] = null,
        ["description"] = order["payment_intent_data"]?["description"]?.DeepClone(),
        ["last_payment_error"] = null,
        ["latest_charge"] = null,
        ["livemode"] = false,
        ["metadata"] = order["payment_intent_data"]?["metadata"]?.DeepClone() ?? new JsonObject(),
        ["next_action"] = null,
        ["payment_method"] = null,
        ["payment_method_types"] = session["payment_method_types"]!.DeepClone(),
        ["receipt_email"] = null,
        ["statement_descriptor"] = null,
        ["statement_descriptor_suffix"] = order["payment_intent_data"]?["statement_descriptor_suffix"]?.DeepClone(),
        ["status"] = "requires_payment_method",
    };

    public static JsonObject Charge(string id, JsonObject intent, bool isPaid, DateTimeOffset now) => new()
    {
        ["id"] = id,
        ["object"] = "charge",
        ["amount"] = intent["amount_received"]!.DeepClone(),
        ["amount_captured"] = intent["amount_received"]!.DeepClone(),
        ["amount_refunded"] = 0L,
        ["captured"] = isPaid,
        ["created"] = now.ToUnixTimeSeconds(),
        ["currency"] = intent["currency"]!.DeepClone(),
        ["description"] = intent["description"]?.DeepClone(),
        ["disputed"] = false,
        ["failure_code"] = null,
        ["failure_message"] = null,
        ["livemode"] = false,
        ["metadata"] = intent["metadata"]!.DeepClone(),
        ["paid"] = isPaid,
        ["payment_intent"] = intent["id"]!.DeepClone(),
        ["receipt_email"] = null,
        ["refunded"] = false,
        ["status"] = isPaid ? "succeeded" : "pending",
    };

    public static JsonObject Refund(string id, JsonObject charge, long amount, JsonNode? metadata, DateTimeOffset now) => new()
    {
        ["id"] = id,
        ["object"] = "refund",
        ["amount"] = amount,
        ["balance_transaction"] = null,
        ["charge"] = charge["id"]!.DeepClone(),
        ["created"] = now.ToUnixTimeSeconds(),
        ["currency"] = charge["currency"]!.DeepClone(),
        ["metadata"] = metadata?.DeepClone() ?? new JsonObject(),
        ["payment_intent"] = charge["payment_intent"]!.DeepClone(),
        ["reason"] = null,
        ["receipt_number"] = null,
        ["status"] = "succeeded",
    };

    public static JsonObject Dispute(string id, JsonObject charge, string status, DateTimeOffset now) => new()
    {
        ["id"] = id,
        ["object"] = "dispute",
        ["amount"] = charge["amount"]!.DeepClone(),
        ["balance_transactions"] = new JsonArray(),
        ["charge"] = charge["id"]!.DeepClone(),
        ["created"] = now.ToUnixTimeSeconds(),
        ["currency"] = charge["currency"]!.DeepClone(),
        ["is_charge_refundable"] = false,
        ["livemode"] = false,
        ["metadata"] = new JsonObject(),
        ["payment_intent"] = charge["payment_intent"]!.DeepClone(),
        ["reason"] = "fraudulent",
        ["status"] = status,
    };

    public static JsonObject Event(string id, string type, JsonObject subject, DateTimeOffset now) => new()
    {
        ["id"] = id,
        ["object"] = "event",
        ["api_version"] = "2026-10-28.endive",
        ["created"] = now.ToUnixTimeSeconds(),
        ["data"] = new JsonObject { ["object"] = subject.DeepClone() },
        ["livemode"] = false,
        ["pending_webhooks"] = 1,
        ["request"] = new JsonObject { ["id"] = null, ["idempotency_key"] = null },
        ["type"] = type,
    };

    public static JsonObject Account() => new()
    {
        ["id"] = "acct_1Simulator",
        ["object"] = "account",
        ["business_profile"] = new JsonObject { ["name"] = "Nordwind", ["url"] = null },
        ["charges_enabled"] = true,
        ["country"] = "DE",
        ["default_currency"] = "eur",
        ["settings"] = new JsonObject { ["dashboard"] = new JsonObject { ["display_name"] = "Nordwind Versicherung", ["timezone"] = "Europe/Berlin" } },
    };

    public static JsonObject Methods(params IEnumerable<string> on)
    {
        var offered = on.ToHashSet();
        var configuration = new JsonObject { ["id"] = "pmc_1Simulator", ["object"] = "payment_method_configuration", ["active"] = true, ["application"] = null, ["is_default"] = true, ["livemode"] = false, ["name"] = "Default", ["parent"] = null };
        foreach (var type in (string[])["card", "apple_pay", "google_pay", "paypal", "klarna", "sepa_debit", "ideal", "bancontact", "eps", "p24", "twint"])
        {
            var word = offered.Contains(type) ? "on" : "off";
            configuration[type] = new JsonObject { ["available"] = offered.Contains(type), ["display_preference"] = new JsonObject { ["overridable"] = null, ["preference"] = word, ["value"] = word } };
        }

        return configuration;
    }

    public static JsonObject Endpoint(string id, JsonObject order, DateTimeOffset now) => new()
    {
        ["id"] = id,
        ["object"] = "webhook_endpoint",
        ["api_version"] = order["api_version"]?.DeepClone(),
        ["application"] = null,
        ["created"] = now.ToUnixTimeSeconds(),
        ["description"] = order["description"]?.DeepClone(),
        ["enabled_events"] = order["enabled_events"]!.DeepClone(),
        ["livemode"] = false,
        ["metadata"] = order["metadata"]?.DeepClone() ?? new JsonObject(),
        ["status"] = "enabled",
        ["url"] = order["url"]!.DeepClone(),
    };
}
