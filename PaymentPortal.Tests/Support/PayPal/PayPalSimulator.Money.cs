using System.Globalization;
using System.Text.Json.Nodes;

namespace PaymentPortal.Support.PayPal;

public sealed partial class PayPalSimulator
{
    private (int Status, JsonObject Body) Order(JsonObject body)
    {
        var order = new PayPalOrder(Next(), body["purchase_units"]![0]!.DeepClone().AsObject());
        Orders[order.Id] = order;
        return (201, Shown(order));
    }

    private (int Status, JsonObject Body) Capture(PayPalOrder order)
    {
        if (order.CaptureIssue is { } issue || order.Status != "APPROVED")
        {
            return Fault(422, "UNPROCESSABLE_ENTITY", order.CaptureIssue ?? (order.Status == "COMPLETED" ? "ORDER_ALREADY_CAPTURED" : "ORDER_NOT_APPROVED"));
        }

        order.Status = "COMPLETED";
        order.Captures.Add(new PayPalCapture(Next(), order.Unit["amount"]!["currency_code"]!.ToString(), order.Unit["amount"]!["value"]!.ToString()));
        return (201, Shown(order));
    }

    private (int Status, JsonObject Body) Refund(PayPalCapture capture, JsonObject body)
    {
        var value = decimal.Parse(body["amount"]!["value"]!.ToString(), CultureInfo.InvariantCulture);
        var whole = decimal.Parse(capture.Value, CultureInfo.InvariantCulture);
        if (capture.Refunded.Sum() + value > whole)
        {
            return Fault(422, "UNPROCESSABLE_ENTITY", "REFUND_AMOUNT_EXCEEDED");
        }

        capture.Refunded.Add(value);
        capture.Status = capture.Refunded.Sum() == whole ? "REFUNDED" : "PARTIALLY_REFUNDED";
        var refund = new JsonObject { ["id"] = Next(), ["status"] = "PENDING", ["amount"] = body["amount"]!.DeepClone(), ["invoice_id"] = body["invoice_id"]!.ToString() };
        Refunds[refund["id"]!.ToString()] = refund;
        return (201, refund.DeepClone().AsObject());
    }

    private JsonObject Shown(PayPalOrder order)
    {
        var unit = order.Unit.DeepClone().AsObject();
        unit["payments"] = new JsonObject
        {
            ["captures"] = new JsonArray(
            [
                .. order.Captures.Select(capture => (JsonNode)new JsonObject
                {
                    ["id"] = capture.Id,
                    ["status"] = capture.Status,
                    ["status_details"] = capture.Reason is null ? null : new JsonObject { ["reason"] = capture.Reason },
                    ["amount"] = new JsonObject { ["currency_code"] = capture.Currency, ["value"] = capture.Value },
                    ["custom_id"] = order.CustomId,
                }),
            ]),
        };
        return new JsonObject
        {
            ["id"] = order.Id,
            ["status"] = order.Status,
            ["purchase_units"] = new JsonArray(unit),
            ["links"] = new JsonArray(
                new JsonObject { ["rel"] = "self", ["href"] = "https://api-m.paypal.com/x" }, new JsonObject { ["rel"] = "payer-action", ["href"] = new Uri(Address, "checkoutnow?token=" + order.Id).AbsoluteUri }),
        };
    }
}
