using System.Globalization;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.Extensions.Options;
using PaymentPortal.Api;
using PaymentPortal.Identity;
using PaymentPortal.Primitives;

namespace PaymentPortal.Payments.Reconciliation;

/// <summary>Where the page's form is posted with a bank's file.</summary>
internal static class ReconciliationEndpoints
{
    public const string Upload = $"{Urls.Reconciliation}/upload";

    public static void MapReconciliation(this WebApplication app) => app.MapPost(Upload, Take).RequireAuthorization(Permissions.MoveMoney);

    private static async Task<IResult> Take(HttpContext http, ReceiveStatement receive, IAntiforgery antiforgery, IOptions<AntiforgeryOptions> names, CancellationToken cancel)
    {
        try
        {
            var read = await UploadForm.Read(http, antiforgery, names, BankStatement.LongestFileName, cancel);
            if (read is not Outcome<UploadForm>.Done { Value: var form })
            {
                return Back(read.Reason!);
            }

            var outcome = await receive.Run(form.File, form.FileName, string.IsNullOrWhiteSpace(form["account"]) ? null : form["account"], http.User.ToActor(), cancel);
            if (outcome.Reason is { } refusal)
            {
                return Back(refusal);
            }

            await form.Finish(cancel);
            var receipt = outcome.ValueOrDefault!;
            return TypedResults.LocalRedirect(Urls.Statement(receipt.Statement.PublicId) + (receipt.IsNew ? "" : "?known=1"));
        }
        catch (InvalidDataException)
        {
            // No form of ours.
            return Back(new Refusal("no-file", ""));
        }
    }

    /// <summary>With the place of the fault in the address, so that the page can say it in the reader's language.</summary>
    private static IResult Back(Refusal refusal)
    {
        var place = (refusal.Faults.Count > 0 ? refusal.Faults[0].Field : "").Split('/');
        var words = refusal.Faults.Count > 0 ? refusal.Faults[0].Words : "";
        var value = words.Length > refusal.Words.Length + 3 ? words[(refusal.Words.Length + 2)..^1] : "";
        return TypedResults.LocalRedirect(place.Length == 5
            ? string.Create(CultureInfo.InvariantCulture, $"{Urls.Reconciliation}?refused={refusal.Code}&line={place[2]}&column={place[4]}&value={Uri.EscapeDataString(value)}")
            : $"{Urls.Reconciliation}?refused={refusal.Code}");
    }
}
