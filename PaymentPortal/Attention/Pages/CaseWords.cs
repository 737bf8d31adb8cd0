using Microsoft.Extensions.Localization;

namespace PaymentPortal.Attention.Pages;

/// <summary>Says a case in the reader's language.</summary>
internal static class CaseWords
{
    /// <summary>What else there is to say about it.</summary>
    public static string Detail(AttentionCase one, IStringLocalizer<AttentionTexts> texts) => one.Detail is not { } detail ? ""
        : one.Kind is AttentionKind.ImportRows or AttentionKind.Unknown or AttentionKind.Unmatched ? detail
        : texts["Detail." + detail] is { ResourceNotFound: false } words ? words
        : detail.Replace('-', ' ');
}
