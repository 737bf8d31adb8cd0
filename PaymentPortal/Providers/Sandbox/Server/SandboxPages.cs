using System.Globalization;
using Microsoft.AspNetCore.Components;
using PaymentPortal.Components;
using PaymentPortal.Data;
using PaymentPortal.Primitives;
using PaymentPortal.Providers.Sandbox.Server.Pages;

namespace PaymentPortal.Providers.Sandbox.Server;

/// <summary>The provider's hosted pages: one address per payment. A GET changes nothing; the one form posts the outcome and sends the payer back to the merchant.</summary>
internal static class SandboxPages
{
    public static void MapSandboxPages(this IEndpointRouteBuilder routes)
    {
        // No antiforgery: the address itself is the payer's secret, and a payer's browser may come here from anywhere.
        routes.MapGet("/sandbox/pay/{id}", Show).AllowAnonymous().ExcludeFromDescription();
        routes.MapPost("/sandbox/pay/{id}", Decide).AllowAnonymous().DisableAntiforgery().ExcludeFromDescription();
    }

    public static string Address(string publicId) => $"/sandbox/pay/{publicId}";

    /// <summary>Answers with a static page in a language that the sandbox speaks.</summary>
    public static Task<IResult> Answer<TPage>(HttpContext http, string? language, Dictionary<string, object?> parameters, int status = StatusCodes.Status200OK)
        where TPage : IComponent
    {
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; frame-ancestors 'none'";
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        var culture = CultureInfo.GetCultureInfo(language?.StartsWith("de", StringComparison.OrdinalIgnoreCase) == true ? "de" : "en");
        return http.RequestServices.GetRequiredService<StaticPage>().Answer<TPage>(culture, parameters, status);
    }

    private static async Task<IResult> Show(HttpContext http, string id, string? step, SandboxPayments payments, Seal seal, TimeProvider clock, CancellationToken cancel)
    {
        if (await Find(payments, id, cancel) is not { } payment)
        {
            return await Unknown(http);
        }

        return await Answer<HostedPage>(http, payment.Language, new()
        {
            [nameof(HostedPage.Payment)] = payment,
            [nameof(HostedPage.Back)] = payment.ReturnUrl(seal),
            [nameof(HostedPage.Status)] = payment.StatusAt(clock.GetUtcNow()),
            [nameof(HostedPage.IsUndecided)] = payment.IsUndecided(clock.GetUtcNow()),
            [nameof(HostedPage.IsChallenge)] = step == "challenge" && SandboxMethods.HasChallenge(payment.Method),
        });
    }

    private static async Task<IResult> Decide(HttpContext http, string id, SandboxPayments payments, SandboxDispatcher dispatcher, SandboxOptions options, Seal seal, CancellationToken cancel)
    {
        if (await Find(payments, id, cancel) is not { } payment)
        {
            return await Unknown(http);
        }

        var form = await SandboxForm.Read(http.Request, cancel);
        if (!SandboxForm.TryOutcome(form["outcome"], out var outcome))
        {
            return new SeeOther(Address(id));
        }

        await payments.Change(payment.Id, (row, now) => row.Choose(outcome, form["reason"], options, now), cancel);
        dispatcher.Wake();
        return new SeeOther(payment.ReturnUrl(seal) ?? Address(id));
    }

    private static Task<IResult> Unknown(HttpContext http) => Answer<UnknownPage>(http, http.Request.Headers.AcceptLanguage, [], StatusCodes.Status404NotFound);

    private static async Task<SandboxPayment?> Find(SandboxPayments payments, string id, CancellationToken cancel) =>
        PublicId.TryParse(SandboxPayments.IdPrefix, id, out var found) && await payments.Find(found, cancel) is { IsTombstone: false } payment ? payment : null;
}
