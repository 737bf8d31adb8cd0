using System.Globalization;
using PaymentPortal.Api;
using PaymentPortal.Api.OpenApi;
using PaymentPortal.Primitives;

namespace PaymentPortal.PaymentRequests.Api;

/// <summary>The conditions of a list of payment requests.</summary>
internal static class PaymentRequestQuery
{
    /// <summary>The conditions, for the document.</summary>
    public static readonly IReadOnlyList<ApiParameter> Parameters =
    [
        ApiParameter.Query("status", "One or more statuses with commas between them.", "open,partiallyPaid"),
        ApiParameter.Query("reference", "Exactly this reference.", "INV-2026-0042"),
        ApiParameter.Query("email", "Exactly this e-mail address of the recipient.", "erika@example.org"),
        ApiParameter.Query("phone", "Exactly this telephone number of the recipient.", "+49301234567"),
        ApiParameter.Query("customerNumber", "Exactly this customer number of the recipient.", "C-1001"),
        ApiParameter.Moment("createdFrom", "Made from this moment on."),
        ApiParameter.Moment("createdTo", "Made before this moment."),
        ApiParameter.Query("q", "Beginnings of words of reference, name, e-mail, telephone or customer number, or an amount, as a person types them.", "mustermann inv-2026"),
    ];

    private static readonly string[] Known = [.. Parameters.Select(parameter => parameter.Name), "limit", "after"];

    private static readonly Dictionary<string, PaymentRequestStatus> Statuses = Enum.GetValues<PaymentRequestStatus>().ToDictionary(PaymentRequestContract.NameOf, StringComparer.Ordinal);

    /// <summary>Begins to read the parameters of a call.</summary>
    public static QueryFaults Of(HttpContext http) => new(http, Known);

    /// <summary>What is looked for.</summary>
    public static PaymentRequestFilter Filter(QueryFaults query) => new()
    {
        Statuses = StatusesOf(query),
        Reference = query.Text("reference") is { } reference ? PlainText.Clean(reference) : null,
        Email = Email(query),
        Phone = Phone(query),
        CustomerNumber = query.Text("customerNumber") is { } number ? PlainText.Clean(number) : null,
        CreatedFrom = query.Moment("createdFrom"),
        CreatedTo = query.Moment("createdTo"),
        Text = query.Text("q"),
        Culture = CultureInfo.InvariantCulture,
    };

    private static IReadOnlyList<PaymentRequestStatus> StatusesOf(QueryFaults query)
    {
        var names = query.Text("status")?.Split(',', StringSplitOptions.TrimEntries) ?? [];
        if (names.Any(name => !Statuses.ContainsKey(name)))
        {
            query.Add("status", "unknown-status", $"One or more of {string.Join(", ", Statuses.Keys)}, with commas between them.");
        }

        return [.. names.Where(Statuses.ContainsKey).Select(name => Statuses[name]).Distinct()];
    }

    private static string? Email(QueryFaults query)
    {
        if (query.Text("email") is not { } text)
        {
            return null;
        }

        if (EmailAddress.TryParse(text, out var address))
        {
            return address.Value;
        }

        query.Add("email", "not-an-address", "One whole e-mail address is needed.");
        return null;
    }

    private static string? Phone(QueryFaults query)
    {
        if (query.Text("phone") is not { } text)
        {
            return null;
        }

        // A plus that nobody has encoded arrives as a blank.
        if (PhoneNumber.TryParse(text.StartsWith(' ') ? "+" + text.Trim() : text, out var number))
        {
            return number.Value;
        }

        query.Add("phone", "not-a-telephone-number", "One telephone number with its country code is needed, such as +49301234567.");
        return null;
    }
}
