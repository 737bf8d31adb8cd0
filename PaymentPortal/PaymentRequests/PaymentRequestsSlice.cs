using PaymentPortal.PaymentRequests.Links;

namespace PaymentPortal.PaymentRequests;

/// <summary>The heart: what is asked of whom, and where it stands.</summary>
public static class PaymentRequestsSlice
{
    public static void AddPaymentRequests(this WebApplicationBuilder builder)
    {
        var keysFolder = Path.GetFullPath(builder.Configuration["KeysFolder"] ?? "data/keys", builder.Environment.ContentRootPath);
        builder.Services.AddSingleton(_ => new LinkTokens(LinkKeyFile.ReadOrMake(keysFolder)));
        builder.Services.AddSingleton<ExpirePaymentRequestsJob>();
    }
}
