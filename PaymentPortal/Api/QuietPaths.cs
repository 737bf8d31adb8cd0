namespace PaymentPortal.Api;

/// <summary>Keeps addresses out of the log, whatever level is configured: a payer's link is a secret, and the framework writes paths into messages and scopes at its talkative levels.</summary>
public static class QuietPaths
{
    /// <summary>Writes the address of every request into a scope around all messages, so it is silent altogether.</summary>
    private const string Hosting = "Microsoft.AspNetCore.Hosting";

    public static void AddQuietPaths(this IServiceCollection services) => services.PostConfigure<LoggerFilterOptions>(options =>
    {
        // Only the rule with the longest matching name counts, so more talkative ones below these names have to go.
        for (var index = options.Rules.Count - 1; index >= 0; index--)
        {
            var name = options.Rules[index].CategoryName ?? "";
            if (name.StartsWith("Microsoft.AspNetCore", StringComparison.OrdinalIgnoreCase) || name.StartsWith("System.Net.Http.HttpClient", StringComparison.OrdinalIgnoreCase))
            {
                options.Rules.RemoveAt(index);
            }
        }

        options.Rules.Add(new LoggerFilterRule(null, "Microsoft.AspNetCore", LogLevel.Warning, null));
        options.Rules.Add(new LoggerFilterRule(null, "System.Net.Http.HttpClient", LogLevel.Warning, null));
        options.Rules.Add(new LoggerFilterRule(null, Hosting, LogLevel.None, null));
    });
}
