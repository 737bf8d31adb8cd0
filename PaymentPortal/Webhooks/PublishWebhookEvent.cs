using PaymentPortal.Data;

namespace PaymentPortal.Webhooks;

/// <summary>Orders an event to be told to the endpoints that want it, as rows of the caller's transaction. What belongs to a request comes here by itself
/// (<see cref="OrderDeliveries"/>); other things that can be heard of, such as an import that is done, are published by whoever ends them.</summary>
public sealed class PublishWebhookEvent(WantedEvents wanted, Seal seal)
{
    /// <param name="db">The caller's unit of work.</param>
    /// <param name="news">What happened.</param>
    /// <param name="data">The thing as the API returns it; asked only when an endpoint wants it.</param>
    /// <param name="own">The address that the thing itself names, if it names one.</param>
    public void Add(PaymentPortalDbContext db, WebhookNews news, Func<object> data, OwnAddress? own = null)
    {
        WebhookEvent? row = null;
        if (own is not null)
        {
            row = Write(db, news, data());
            db.Add(WebhookDelivery.Order(row, own.EndpointId, news.OccurredAt, own.Url));
        }

        foreach (var endpointId in wanted.By(db, news.Type, news.BrandId))
        {
            row ??= Write(db, news, data());
            db.Add(WebhookDelivery.Order(row, endpointId, news.OccurredAt));
        }
    }

    /// <summary>Orders an event for one endpoint, whatever it subscribed to.</summary>
    public WebhookDelivery AddFor(PaymentPortalDbContext db, WebhookNews news, Guid endpointId, object data)
    {
        var delivery = WebhookDelivery.Order(Write(db, news, data), endpointId, news.OccurredAt);
        db.Add(delivery);
        return delivery;
    }

    private WebhookEvent Write(PaymentPortalDbContext db, WebhookNews news, object data)
    {
        var body = WebhookBodies.Write(news.Type, news.OccurredAt, news.Sequence, data);
        var row = WebhookEvent.Of(news.EventId, news.Type, news.PaymentRequestId, news.Sequence, news.OccurredAt, body, seal);
        db.Add(row);
        return row;
    }
}
