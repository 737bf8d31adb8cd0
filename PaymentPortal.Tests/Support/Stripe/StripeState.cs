using System.Text.Json.Nodes;

namespace PaymentPortal.Support.Stripe;

/// <summary>All that the simulated account holds. Whoever touches it holds <see cref="Door"/>.</summary>
internal sealed class StripeState(TimeProvider clock)
{
    private int last;

    public object Door { get; } = new();

    public Dictionary<string, JsonObject> Sessions { get; } = [];

    /// <summary>What each session was ordered with.</summary>
    public Dictionary<string, JsonObject> Orders { get; } = [];

    public Dictionary<string, JsonObject> Intents { get; } = [];

    public Dictionary<string, JsonObject> Charges { get; } = [];

    public Dictionary<string, JsonObject> Refunds { get; } = [];

    public Dictionary<string, JsonObject> Disputes { get; } = [];

    public Dictionary<string, JsonObject> Endpoints { get; } = [];

    /// <summary>Everything that happened, the oldest first.</summary>
    public List<JsonObject> Events { get; } = [];

    public JsonObject Methods { get; set; } = StripeShapes.Methods("card", "apple_pay", "google_pay", "paypal", "klarna", "sepa_debit", "ideal", "bancontact", "eps", "p24", "twint");

    public DateTimeOffset Now => clock.GetUtcNow();

    public string NewId(string kind) => $"{kind}_simulator{++last:D8}";

    public void Happen(string type, JsonObject subject) => Events.Add(StripeShapes.Event(NewId("evt"), type, subject, Now));

    public JsonObject? IntentOf(JsonObject session) => session["payment_intent"]?.GetValue<string>() is { } id ? Intents[id] : null;

    public JsonObject ChargeOf(JsonObject intent) => Charges[intent["latest_charge"]!.GetValue<string>()];
}
