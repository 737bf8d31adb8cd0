using System.Globalization;
using System.Text.Json.Nodes;

namespace PaymentPortal.Support.Stripe;

/// <summary>What Stripe answers to which call.</summary>
internal sealed class StripeApi(StripeState state, Uri pages)
{
    public JsonObject Answer(string method, string path, JsonObject form) => (method, path.Trim('/').Split('/')[1..]) switch
    {
        ("POST", ["checkout", "sessions"]) => Create(form),
        ("GET", ["checkout", "sessions", var id]) => Expanded(Find(state.Sessions, "checkout.session", id), form),
        ("POST", ["checkout", "sessions", var id, "expire"]) => Expire(Find(state.Sessions, "checkout.session", id)),
        ("GET", ["payment_intents", var id]) => Find(state.Intents, "payment_intent", id),
        ("POST", ["refunds"]) => Refund(form),
        ("GET", ["refunds"]) => List("/v1/refunds", state.Refunds.Values.Where(refund => IsOf(refund, form))),
        ("GET", ["refunds", var id]) => Find(state.Refunds, "refund", id),
        ("GET", ["disputes"]) => List("/v1/disputes", state.Disputes.Values.Where(dispute => IsOf(dispute, form))),
        ("GET", ["account"]) => StripeShapes.Account(),
        ("GET", ["payment_method_configurations"]) => List("/v1/payment_method_configurations", [state.Methods]),
        ("GET", ["webhook_endpoints"]) => List("/v1/webhook_endpoints", state.Endpoints.Values),
        ("POST", ["webhook_endpoints"]) => Register(form),
        ("POST", ["webhook_endpoints", var id]) => Update(Find(state.Endpoints, "webhook_endpoint", id), form),
        ("DELETE", ["webhook_endpoints", var id]) => Delete(id),
        _ => throw new StripeError(404, "invalid_request_error", null, $"Unrecognized request URL ({method}: {path})."),
    };

    private JsonObject Create(JsonObject order)
    {
        StripeRules.Check(order, state.Now);
        foreach (var type in order["allowed_payment_method_types"]!.AsArray().Select(type => type!.GetValue<string>()))
        {
            if (state.Methods[type]?["available"]?.GetValue<bool>() != true)
            {
                throw StripeError.Invalid("No valid payment method types for this Checkout Session.", "allowed_payment_method_types");
            }
        }

        var id = state.NewId("cs_test");
        var session = StripeShapes.Session(id, new Uri(pages, $"/c/pay/{id}#fragment").AbsoluteUri, order, state.Now);
        NextPageIs(session);
        (state.Sessions[id], state.Orders[id]) = (session, order);
        return session;
    }

    /// <summary>Changes a session before it is first told.</summary>
    public Action<JsonObject> NextPageIs { get; set; } = _ => { };

    private JsonObject Expire(JsonObject session)
    {
        if (session["status"]!.GetValue<string>() != "open")
        {
            throw StripeError.Invalid($"Only Checkout Sessions with a status in [\"open\"] can be expired. This Checkout Session has a status of {session["status"]}.");
        }

        (session["status"], session["url"]) = ("expired", null);
        state.Happen("checkout.session.expired", session);
        return session;
    }

    private JsonObject Refund(JsonObject form)
    {
        var intent = Find(state.Intents, "payment_intent", form["payment_intent"]!.GetValue<string>());
        var charge = state.ChargeOf(intent);
        var amount = Number(form["amount"]!);
        var (refunded, paid) = (charge["amount_refunded"]!.GetValue<long>(), charge["amount"]!.GetValue<long>());
        if (charge["disputed"]!.GetValue<bool>())
        {
            throw StripeError.Invalid("Charge has been charged back; cannot issue a refund.", code: "charge_disputed");
        }

        if (amount <= 0 || refunded + amount > paid)
        {
            throw StripeError.Invalid("Refund amount is greater than unrefunded amount on charge.", "amount", refunded == paid ? "charge_already_refunded" : null);
        }

        var refund = StripeShapes.Refund(state.NewId("re"), charge, amount, form["metadata"], state.Now);
        refund["status"] = NextRefundIs;
        state.Refunds[refund["id"]!.GetValue<string>()] = refund;
        (charge["amount_refunded"], charge["refunded"]) = (refunded + amount, refunded + amount == paid);
        state.Happen("refund.created", refund);
        state.Happen("charge.refunded", charge);
        return refund;
    }

    /// <summary>How refunds stand when they are made.</summary>
    public string NextRefundIs { get; set; } = "succeeded";

    private JsonObject Register(JsonObject form)
    {
        if (!form["url"]!.GetValue<string>().StartsWith("https://", StringComparison.Ordinal))
        {
            throw StripeError.Invalid("Invalid URL: The URL must be publicly accessible over HTTPS.", "url", "url_invalid");
        }

        var id = state.NewId("we");
        var endpoint = StripeShapes.Endpoint(id, form, state.Now);
        state.Endpoints[id] = endpoint;

        // The secret is told this one time.
        return new JsonObject(endpoint.DeepClone().AsObject().ToList().Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone()))) { ["secret"] = $"whsec_{id}" };
    }

    private static JsonObject Update(JsonObject endpoint, JsonObject form)
    {
        endpoint["enabled_events"] = form["enabled_events"]?.DeepClone() ?? endpoint["enabled_events"]!.DeepClone();
        endpoint["status"] = form["disabled"]?.GetValue<string>() switch { "true" => "disabled", "false" => "enabled", _ => endpoint["status"]!.GetValue<string>() };
        return endpoint;
    }

    private JsonObject Delete(string id)
    {
        Find(state.Endpoints, "webhook_endpoint", id);
        state.Endpoints.Remove(id);
        return new JsonObject { ["id"] = id, ["object"] = "webhook_endpoint", ["deleted"] = true };
    }

    private JsonObject Expanded(JsonObject session, JsonObject query)
    {
        var answer = session.DeepClone().AsObject();
        var wanted = (query["expand"] as JsonArray ?? []).Select(path => path!.GetValue<string>()).ToList();
        if (wanted.Exists(path => path.StartsWith("payment_intent", StringComparison.Ordinal)) && state.IntentOf(session) is { } intent)
        {
            var expanded = intent.DeepClone().AsObject();
            if (wanted.Contains("payment_intent.latest_charge") && intent["latest_charge"] is not null)
            {
                expanded["latest_charge"] = state.ChargeOf(intent).DeepClone();
            }

            answer["payment_intent"] = expanded;
        }

        return answer;
    }

    private static bool IsOf(JsonObject one, JsonObject query) => query["payment_intent"] is not { } wanted || one["payment_intent"]!.GetValue<string>() == wanted.GetValue<string>();

    private static JsonObject List(string url, IEnumerable<JsonObject> objects) => new()
    {
        ["object"] = "list",
        ["data"] = new JsonArray([.. objects.Reverse().Select(one => one.DeepClone())]),
        ["has_more"] = false,
        ["url"] = url,
    };

    private static JsonObject Find(Dictionary<string, JsonObject> among, string kind, string id) => among.GetValueOrDefault(id) ?? throw StripeError.Missing(kind, id);

    private static long Number(JsonNode node) => long.Parse(node.GetValue<string>(), CultureInfo.InvariantCulture);
}
