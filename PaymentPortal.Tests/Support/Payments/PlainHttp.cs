namespace PaymentPortal.Support.Payments;

/// <summary>A browser without memory: it follows no redirect and keeps no cookie.</summary>
public static class PlainHttp
{
    public static HttpClient Client(Uri address) => new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false }) { BaseAddress = address };
}
