using Microsoft.Extensions.Localization;
using MudBlazor;
using PaymentPortal.Components.Kit;

namespace PaymentPortal.PaymentRequests.Pages;

/// <summary>Asks before a payer is told again who was told just now.</summary>
internal static class SoonAgain
{
    /// <summary>So long after a message nobody wants another one without a second look.</summary>
    public static readonly TimeSpan JustNow = TimeSpan.FromMinutes(10);

    /// <summary>Whether another message is meant: true at once when the last one is older.</summary>
    public static async Task<bool> IsMeant(IDialogService dialogs, IStringLocalizer<PaymentRequestsTexts> texts, PaymentRequestStory story, DateTimeOffset now)
    {
        if (LastTold(story) is not { } told || now - told >= JustNow)
        {
            return true;
        }

        var ago = now - told;
        var since = ago < TimeSpan.FromMinutes(1) ? texts["Again.Seconds", (int)ago.TotalSeconds] : texts["Again.Minutes", (int)ago.TotalMinutes];
        return await ConfirmDialog.Ask(dialogs, texts["Again.Title", since], texts["Again.Consequence"], texts["Again.Act"]);
    }

    /// <summary>When a message was ordered last that has not failed and was not called off.</summary>
    private static DateTimeOffset? LastTold(PaymentRequestStory story)
    {
        var ended = story.Timeline.Select(entry => entry.Event switch
        {
            MessageFailed failed => failed.MessageId,
            MessageCalledOff calledOff => calledOff.MessageId,
            _ => (Guid?)null,
        }).ToHashSet();
        return story.Timeline.LastOrDefault(entry => entry.Event switch
        {
            MessageOrdered { Message: var message } => !ended.Contains(message.MessageId),
            RequestSent { Messages: var messages } => messages.Any(message => !ended.Contains(message.MessageId)),
            _ => false,
        })?.OccurredAt;
    }
}
