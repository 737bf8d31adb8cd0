using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PaymentPortal.Brands;
using PaymentPortal.Data;
using PaymentPortal.Messaging;
using PaymentPortal.PaymentRequests;
using PaymentPortal.PaymentRequests.Links;
using PaymentPortal.PaymentRequests.Progress;
using PaymentPortal.PaymentRequests.Recipients;
using PaymentPortal.Payments;
using PaymentPortal.Primitives;
using PaymentPortal.Providers;

namespace PaymentPortal.Support.Builders;

/// <summary>Lets requests live in a portal's database: through the aggregate and the one door, at moments of the test's choice.</summary>
public sealed class Lives(IServiceProvider services, Brand brand)
{
    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    /// <summary>Makes one request live as told.</summary>
    public async Task<PaymentRequest> Of(Life life, Actor? actor = null)
    {
        var at = life.CreatedAt;
        var request = await Write(db =>
        {
            var made = Begin(life, actor ?? Some.Agent);
            db.Add(made);
            if (life.Sent)
            {
                made.Send(life.Email is null ? [] : [new MessageOrder(Ids.New(at), "email", "payment-request", at, AttachPdf: true)], actor ?? Some.Agent, at = at.AddMinutes(1));
            }

            return Task.FromResult(made);
        });
        await Tell(request.Id, life, at);
        return request;
    }

    /// <summary>Changes a request that is there already.</summary>
    public Task<PaymentRequest> Change(Guid id, Action<PaymentPortalDbContext, PaymentRequest> change) => Write(async db =>
    {
        var request = await db.PaymentRequests.SingleAsync(request => request.Id == id, Cancel);
        change(db, request);
        return request;
    });

    private async Task Tell(Guid id, Life life, DateTimeOffset at)
    {
        await Change(id, (db, request) =>
        {
            // Where the portal's own dispatcher runs, it may have been quicker.
            var message = db.Messages.FirstOrDefault(message => message.PaymentRequestId == id);
            if (message is not null && (life.Failed is not null || (life.Delivered && message.Status != MessageStatus.Sent)))
            {
                at = at.AddMinutes(1);
                if (life.Failed is { } code)
                {
                    message.Park(code == "refused" ? MessageStatus.Refused : code == "unclear" ? MessageStatus.Unclear : MessageStatus.GaveUp, code, "550 5.1.1 User unknown");
                    request.TellMessage(new MessageFailed(message.Id, "email", code), at);
                }
                else
                {
                    message.Accept(at);
                    request.TellMessage(new MessageAccepted(message.Id, "email"), at);
                }
            }
        });
        if (life.Opened)
        {
            await Write(async db =>
            {
                await services.GetRequiredService<NoteOpened>().Note(db, new Dictionary<Guid, DateTimeOffset> { [id] = at = at.AddMinutes(1) }, Cancel);
                return id;
            });
        }

        if (life.Refused is { } refused)
        {
            await Attempt(id, refused, at = at.AddMinutes(1), (_, request, attempt) =>
            {
                attempt.End(PaymentAttemptState.Refused, "limit", at);
                request.EndAttempt(new AttemptEnded(attempt.Id, refused, "refused", "limit"), Actor.Provider("sandbox"), at);
            });
        }

        if (life.Method is { } method)
        {
            await Attempt(id, method, at = at.AddMinutes(1), (db, request, attempt) => Pay(db, request, attempt, life, at));
        }

        await Change(id, (_, request) =>
        {
            if (life.Expired)
            {
                request.Expire(request.ExpiresAt);
            }

            if (life.Cancelled is { } reason)
            {
                request.Cancel(reason, Some.Agent, at.AddMinutes(1));
            }
        });
    }

    private Task<PaymentRequest> Attempt(Guid id, string method, DateTimeOffset at, Action<PaymentPortalDbContext, PaymentRequest, PaymentAttempt> then) => Change(id, (db, request) =>
    {
        var attempt = PaymentAttempt.Start(Ids.New(at), id, request.Version, method, new ProviderAtHand("sandbox"), request.AmountDue, brand.Face.LegalName, "de", at);
        db.Add(attempt);
        request.StartAttempt(attempt.Id, method, "sandbox", at);
        attempt.Redirect("sb_" + attempt.Id.ToString("N"), "https://sandbox.example/");
        then(db, request, attempt);
    });

    private static void Pay(PaymentPortalDbContext db, PaymentRequest request, PaymentAttempt attempt, Life life, DateTimeOffset at)
    {
        if (life.Awaited)
        {
            attempt.Await();
            request.AwaitConfirmation(attempt.Id, attempt.Method, attempt.AmountValue, Actor.Provider("sandbox"), at);
        }

        if (life.Paid > 0)
        {
            var money = Money.Of(life.Paid, life.CurrencyCode);
            attempt.End(PaymentAttemptState.Succeeded, null, at);
            var id = Ids.New(at);
            request.Settle(id, attempt.Id, attempt.Method, money, Actor.Provider("sandbox"), at);
            db.Add(Payment.Receive(id, attempt, "cap_" + id.ToString("N"), money, null, at));
            if (life.Surplus is { } reason)
            {
                var extra = Ids.New(at);
                request.RecordSurplus(new SurplusRecorded(extra, attempt.Id, attempt.Method, life.Paid, life.CurrencyCode, reason), Actor.Provider("sandbox"), at);
                db.Add(Payment.Receive(extra, attempt, "cap_" + extra.ToString("N"), money, reason, at));
            }
        }
    }

    private PaymentRequest Begin(Life life, Actor actor)
    {
        var id = Ids.New(life.CreatedAt);
        var tokens = services.GetRequiredService<LinkTokens>();
        var details = new PaymentRequestDetails
        {
            Reference = life.Reference,
            Description = life.Description,
            Amount = Money.Of(life.Value, life.CurrencyCode),
            BrandId = brand.Id,
            DueDate = life.DueDate,
            ExpiresAt = life.ExpiresAt ?? life.CreatedAt.AddDays(90),
            CountdownDays = 3,
            Recipient = new Recipient { Name = life.Payer, Email = life.Email, Phone = life.Phone, Language = "de", CustomerNumber = "K-" + life.Reference[^4..] },
        };
        return PaymentRequest.Create(details, id, tokens.HashOf(tokens.Of(id)), null, actor, life.CreatedAt);
    }

    private async Task<T> Write<T>(Func<PaymentPortalDbContext, Task<T>> unit) =>
        (await services.GetRequiredService<WriteDoor>().Write<T>(async db => await unit(db), Cancel)) is Outcome<T>.Done done ? done.Value : throw new InvalidOperationException("Refused.");
}
