using System.Text.Json.Nodes;

namespace PaymentPortal.Support.Stripe;

/// <summary>The payer at the simulated payment page, their bank, and the merchant in the dashboard. Sessions are named by their id.</summary>
internal sealed class StripePayer(StripeState state)
{
    /// <summary>Pays, at once and whatever the session's state is: money on its way is not held up.</summary>
    public void Pay(string sessionId, long? amount = null, string? currency = null) => Do(sessionId, session =>
    {
        var intent = Begin(session);
        if (currency is not null)
        {
            intent["currency"] = currency;
        }

        Receive(session, intent, amount);
        var isLate = session["status"]!.GetValue<string>() == "complete";
        Complete(session, "paid");
        state.Happen(isLate ? "checkout.session.async_payment_succeeded" : "checkout.session.completed", session);
    });

    /// <summary>A card is declined; the page stays open for another try.</summary>
    public void Decline(string sessionId, string code) => Do(sessionId, session => Refuse(Begin(session), code));

    /// <summary>Agrees to a debit, which the bank confirms or refuses later.</summary>
    public void Agree(string sessionId) => Do(sessionId, session =>
    {
        Begin(session)["status"] = "processing";
        Complete(session, "unpaid");
        state.Happen("checkout.session.completed", session);
    });

    /// <summary>The bank refuses what the payer agreed to.</summary>
    public void Bounce(string sessionId, string code) => Do(sessionId, session =>
    {
        Refuse(Begin(session), code);
        state.Happen("checkout.session.async_payment_failed", session);
    });

    /// <summary>The session's time has run out.</summary>
    public void RunOut(string sessionId) => Do(sessionId, session =>
    {
        (session["status"], session["url"]) = ("expired", null);
        state.Happen("checkout.session.expired", session);
    });

    /// <summary>The payer's bank takes the money back, or asks about it, depending on the status of the dispute.</summary>
    public void Dispute(string sessionId, string status) => Do(sessionId, session =>
    {
        var charge = state.ChargeOf(state.IntentOf(session)!);
        charge["disputed"] = true;
        var known = state.Disputes.Values.FirstOrDefault(dispute => dispute["charge"]!.GetValue<string>() == charge["id"]!.GetValue<string>());
        var dispute = known ?? StripeShapes.Dispute(state.NewId("dp"), charge, status, state.Now);
        dispute["status"] = status;
        state.Disputes[dispute["id"]!.GetValue<string>()] = dispute;
        state.Happen(known is null ? "charge.dispute.created" : status is "won" or "lost" ? "charge.dispute.closed" : "charge.dispute.updated", dispute);
    });

    /// <summary>The bank says how a pending refund ended.</summary>
    public void EndRefunds(string status, string? reason = null)
    {
        lock (state.Door)
        {
            foreach (var refund in state.Refunds.Values.Where(refund => refund["status"]!.GetValue<string>() == "pending"))
            {
                refund["status"] = status;
                if (reason is not null)
                {
                    refund["failure_reason"] = reason;
                }

                state.Happen(status == "failed" ? "refund.failed" : "refund.updated", refund);
            }
        }
    }

    private void Do(string sessionId, Action<JsonObject> act)
    {
        lock (state.Door)
        {
            act(state.Sessions[sessionId]);
        }
    }

    private JsonObject Begin(JsonObject session)
    {
        if (state.IntentOf(session) is { } known)
        {
            return known;
        }

        var id = state.NewId("pi");
        session["payment_intent"] = id;
        return state.Intents[id] = StripeShapes.Intent(id, session, state.Orders[session["id"]!.GetValue<string>()], state.Now);
    }

    private void Receive(JsonObject session, JsonObject intent, long? amount)
    {
        (intent["status"], intent["amount_received"], intent["last_payment_error"]) = ("succeeded", amount ?? session["amount_total"]!.GetValue<long>(), null);
        var charge = StripeShapes.Charge(state.NewId("ch"), intent, isPaid: true, state.Now);
        state.Charges[charge["id"]!.GetValue<string>()] = charge;
        intent["latest_charge"] = charge["id"]!.DeepClone();
    }

    private static void Refuse(JsonObject intent, string code) => (intent["status"], intent["last_payment_error"]) =
        ("requires_payment_method", new JsonObject { ["type"] = "card_error", ["code"] = "card_declined", ["decline_code"] = code, ["message"] = "Your card was declined." });

    private static void Complete(JsonObject session, string paymentStatus) => (session["status"], session["payment_status"], session["url"]) = ("complete", paymentStatus, null);
}
