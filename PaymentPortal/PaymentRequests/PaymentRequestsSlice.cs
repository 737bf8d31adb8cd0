using PaymentPortal.Components;
using PaymentPortal.Components.Kit;
using PaymentPortal.Data;
using PaymentPortal.Identity;
using PaymentPortal.PaymentRequests.Api;
using PaymentPortal.PaymentRequests.Drafts;
using PaymentPortal.PaymentRequests.Feed;
using PaymentPortal.PaymentRequests.Links;
using PaymentPortal.PaymentRequests.Pages;
using PaymentPortal.PaymentRequests.Progress;
using PaymentPortal.PaymentRequests.Recipients;
using PaymentPortal.PaymentRequests.Search;
using PaymentPortal.PaymentRequests.Timeline;
using PaymentPortal.Primitives;

namespace PaymentPortal.PaymentRequests;

/// <summary>The heart: what is asked of whom, and where it stands.</summary>
public static class PaymentRequestsSlice
{
    public static void AddPaymentRequests(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton(provider => new LinkTokens(KeyFile.ReadOrMake(provider, "link-token.key")));

        services.AddSingleton<CreatePaymentRequest>();
        services.AddSingleton<EditPaymentRequest>();
        services.AddSingleton<SendPaymentRequest>();
        services.AddSingleton<UndoSend>();
        services.AddSingleton<CancelPaymentRequest>();
        services.AddSingleton<ListPaymentRequests>();
        services.AddSingleton<FindPaymentRequest>();
        services.AddSingleton<LookUpPaymentRequest>();
        services.AddSingleton<PagePaymentRequests>();
        services.AddSingleton<PaymentRequestAnswers>();
        services.AddSingleton<ReadFeed>();
        services.AddSingleton<FeedStreams>();
        services.AddSingleton<ListBrandNames>();
        services.AddSingleton<FindKnownPayers>();
        services.AddSingleton<FindPayerPast>();
        services.AddSingleton<FindComposerChoices>();
        services.AddSingleton<SaveComposerDraft>();
        services.AddSingleton<LoadComposerDraft>();
        services.AddSingleton<ClearComposerDraft>();
        services.AddSingleton<FaultWords>();
        services.AddTransient<ComposerDesk>();
        services.AddTransient<ComposerKeeping>();
        services.AddTransient<ComposerSending>();
        services.AddTransient<SecondThoughts>();
        services.AddSingleton<StatusChips>();
        services.AddSingleton<RequestStations>();
        services.AddSingleton<TimelineTeller>();
        services.AddSingleton<StateTeller>();
        services.AddSingleton<StoryStations>();
        services.AddSingleton<ListMethodNames>();
        services.AddSingleton<LoadRequestView>();
        services.AddSingleton<NoteOpened>();
        services.AddSingleton<ExpirePaymentRequestsJob>();
        services.AddSingleton<AnchorTimelinesJob>();

        services.AddSingleton(new NavEntry(Urls.Compose(), "Nav.Compose", Glyphs.Plus, Permissions.WriteRequests) { Order = 20, Keys = "n" });
        services.AddSingleton(new NavEntry(Urls.Requests, "Nav.Requests", Glyphs.List, Permissions.ReadRequests) { Order = 30, Keys = "g a" });
        services.AddSingleton<IConsequence, TrackProgress>();
        services.AddSingleton<IConsequence, IndexForSearch>();
        services.AddSingleton<IConsequence, RememberPayer>();
    }
}
