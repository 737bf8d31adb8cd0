namespace PaymentPortal.Api.OpenApi;

/// <summary>The chapters of the document, in reading order.</summary>
public static class ApiTags
{
    public const string PaymentRequests = "Payment requests";
    public const string Messages = "Messages";
    public const string Payments = "Payments";
    public const string Imports = "Imports";
    public const string Webhooks = "Webhooks";
    public const string Events = "Events";
    public const string Sandbox = "Sandbox";

    public static IReadOnlyList<(string Name, string Description)> All { get; } =
    [
        (PaymentRequests, "What is asked of whom, and where it stands."),
        (Messages, "What is said to the payer."),
        (Payments, "Money that came, and money that went back."),
        (Imports, "Many payment requests at once."),
        (Webhooks, "Being told of everything as it happens."),
        (Events, "Everything that happened, for those who ask."),
        (Sandbox, "Trying things out, in development only."),
    ];
}
