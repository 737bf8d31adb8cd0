using Microsoft.Extensions.Localization;
using PaymentPortal.Brands.Accounts;
using PaymentPortal.Components.Kit;
using PaymentPortal.Primitives;
using PaymentPortal.Providers.Accounts;

namespace PaymentPortal.Brands.Pages.Accounts;

/// <summary>What providers and their accounts are called and said to be, in the reader's language; what nobody has written a text for is told by its code.</summary>
internal static class AccountWords
{
    /// <summary>How an account stands, in a word.</summary>
    public static (Tone Tone, string Key) Of(ProviderAccount? account) => account switch
    {
        null => (Tone.Draft, "State.None"),
        { State: ProviderAccountState.Refused } => (Tone.Attention, "State.Refused"),
        { State: ProviderAccountState.Unchecked } => (Tone.Processing, "State.Unchecked"),
        { IsOn: false } => (Tone.Open, "State.Off"),
        { IsLive: false } => (Tone.Countdown, "State.Test"),
        _ => (Tone.Paid, "State.Live"),
    };

    /// <summary>Why the provider did not take the credentials.</summary>
    public static string CheckFault(this IStringLocalizer<AccountsTexts> texts, string fault) => texts.ByCode("CheckFault", fault);

    /// <summary>What is not set up yet.</summary>
    public static string Missing(this IStringLocalizer<AccountsTexts> texts, string code) => texts.ByCode("Missing", code);

    /// <summary>Why an act was refused.</summary>
    public static string Refused(this IStringLocalizer<AccountsTexts> texts, Refusal refusal) => texts["Refused." + refusal.Code] is { ResourceNotFound: false } text ? text.Value : refusal.Words;

    /// <summary>The name of a credential: the provider's own word where there is one.</summary>
    public static string Field(this IStringLocalizer<AccountsTexts> texts, string provider, string field) =>
        texts[$"Field.{provider}.{field}"] is { ResourceNotFound: false } own ? own.Value : texts["Field." + field] is { ResourceNotFound: false } common ? common.Value : field;

    /// <summary>A text of the step-by-step guide: the provider's own where there is one, else the common one; null where there is neither.</summary>
    public static string? Guide(this IStringLocalizer<AccountsTexts> texts, string provider, string part) =>
        texts[$"Guide.{provider}.{part}"] is { ResourceNotFound: false } own ? own.Value : texts["Guide.other." + part] is { ResourceNotFound: false } common ? common.Value : null;

    private static string ByCode(this IStringLocalizer<AccountsTexts> texts, string kind, string code) =>
        texts[$"{kind}.{code}"] is { ResourceNotFound: false } text ? text.Value : texts[kind + ".other", code].Value;
}
