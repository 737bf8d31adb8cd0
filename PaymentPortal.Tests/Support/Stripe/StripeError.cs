using System.Text.Json.Nodes;

namespace PaymentPortal.Support.Stripe;

/// <summary>An error in Stripe's shape (docs.stripe.com/api/errors).</summary>
internal sealed class StripeError(int status, string type, string? code, string message, string? param = null) : Exception(message)
{
    public int Status => status;

    public static StripeError Invalid(string message, string? param = null, string? code = null) => new(400, "invalid_request_error", code, message, param);

    public static StripeError Missing(string what, string id) => new(404, "invalid_request_error", "resource_missing", $"No such {what}: '{id}'", "id");

    public JsonObject ToJson()
    {
        var error = new JsonObject { ["message"] = Message, ["type"] = type };
        if (code is not null)
        {
            error["code"] = code;
            error["doc_url"] = $"https://stripe.com/docs/error-codes/{code.Replace('_', '-')}";
        }

        if (param is not null)
        {
            error["param"] = param;
        }

        return new JsonObject { ["error"] = error };
    }
}
