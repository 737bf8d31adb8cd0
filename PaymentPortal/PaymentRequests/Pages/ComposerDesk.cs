using System.Globalization;
using PaymentPortal.Brands;
using PaymentPortal.PaymentRequests.Drafts;
using PaymentPortal.PaymentRequests.Recipients;
using PaymentPortal.Primitives;

namespace PaymentPortal.PaymentRequests.Pages;

/// <summary>One agent's place of work: the form being typed, what is wrong with it, and what was sent last. One per open composer; everything runs on the page's own turn.</summary>
public sealed class ComposerDesk(FindComposerChoices find, ComposerKeeping keeping, ComposerSending sending, SecondThoughts thoughts, FindKnownPayers payers, FindPaymentRequest requests, FaultWords words, TimeProvider clock)
{
    /// <summary>Instead of a field's id: the first field that is at fault.</summary>
    public const string FirstFault = "first-fault";

    private readonly List<SentForm> undoable = [];

    private static readonly ComposerChoices None = new([], new Dictionary<string, Providers.Methods.PaymentMethod>());

    public ComposerForm Form { get; private set; } = new();

    public FieldFaults Faults { get; } = new(words);

    /// <summary>Why the whole form was refused; null when it was not, or when single fields say so.</summary>
    public Refusal? Refusal { get; private set; }

    public SecondThoughts Thoughts => thoughts;

    public ComposerChoices Choices { get; private set; } = None;

    /// <summary>The brand asked for; null while the installation has none.</summary>
    public Brand? Brand => Choices.BrandOf(Form.Brand);

    /// <summary>What is open between the chosen payer and us.</summary>
    public IReadOnlyList<OpenItem> OpenItems { get; private set; } = [];

    public bool IsBusy { get; private set; }

    /// <summary>Whether the hits of the search are open; Escape then closes them and nothing else.</summary>
    public bool IsChoosing { get; set; }

    /// <summary>A payer being chosen; whoever sends waits for it.</summary>
    public Task Choosing { get; set; } = Task.CompletedTask;

    /// <summary>What was handed over last.</summary>
    public SentForm? Sent { get; private set; }

    /// <summary>What can still be taken back, the newest last.</summary>
    public IReadOnlyList<SentForm> Undoable => undoable;

    /// <summary>A form that was put aside, not thrown away.</summary>
    public ComposerForm? Aside { get; private set; }

    public Actor Actor { get; private set; } = Actor.Payer;

    /// <summary>Id of the field that the cursor should go to, until the page has brought it there.</summary>
    public string? Focus { get; set; }

    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>The amount typed, while it can be read.</summary>
    public Money? Amount => Currency.TryFind(Form.Currency, out var currency) && AmountText.TryParse(Form.Amount, CultureInfo.CurrentCulture, currency, out var amount, out _) ? amount : null;

    /// <summary>Begins work: what was typed and not sent comes back, unless the address fills the form; then it waits aside.</summary>
    public async Task Open(Actor actor, ComposerPrefill known, CancellationToken cancel)
    {
        Actor = actor;
        Choices = await find.Run(cancel);
        if (Choices.BrandOf(known.Brand) is not { } brand)
        {
            return;
        }

        Form = ComposerForm.For(brand, Now);
        var kept = await keeping.Load(actor, Now, cancel);
        if (known.IsEmpty)
        {
            Form = kept ?? Form;
            Focus = Form.IsBlank ? "composer-search" : null;
            return;
        }

        Aside = kept;
        Form.Take(known, CultureInfo.CurrentCulture);
        await Recognise(cancel);
        Focus = Form.Amount.Length == 0 ? "composer-amount" : Form.Description.Length == 0 ? "composer-description" : "composer-send";
        await thoughts.Look(Form, Brand, Amount, cancel);
    }

    /// <summary>Something was typed into a field.</summary>
    public void Change(string field, Action change)
    {
        change();
        Faults.Forget(field);
        if (field == "/recipient/email")
        {
            thoughts.TakeEmail();
        }

        Refusal = null;
        keeping.Touch();
    }

    /// <summary>A pause in typing: the form is kept, and looked at for slips.</summary>
    public async Task Rest(CancellationToken cancel)
    {
        await keeping.Save(Form, Actor);
        await thoughts.Look(Form, Brand, Amount, cancel);
    }

    /// <summary>Takes a known payer and, with them, the first draft that waits for them.</summary>
    public async Task Take(KnownPayerHit hit, CancellationToken cancel)
    {
        // Read first: what is typed while the draft is being read must not be overwritten piece by piece.
        var item = hit.OpenItems.FirstOrDefault(item => item.Status == PaymentRequestStatus.Draft);
        var story = item is null ? null : await requests.Run(item.Id, cancel);
        Form.Take(hit.Recipient);
        (Form.RequestId, Form.RequestVersion) = (null, null);
        OpenItems = hit.OpenItems;
        Change("/recipient/email", () => Focus = "composer-amount");
        if (story is { Request.Status: PaymentRequestStatus.Draft } && Form.Amount.Length == 0)
        {
            Form.Take(story, CultureInfo.CurrentCulture);
            Faults.Clear();
        }
        else if (Form.Description.Length == 0 && await thoughts.LastDescription(hit.Recipient, cancel) is { } last && Form.Description.Length == 0)
        {
            Change("/description", () => Form.Description = last);
        }

        await thoughts.Look(Form, Brand, Amount, cancel);
    }

    /// <summary>Takes a draft over into the form.</summary>
    public async Task Take(OpenItem item, CancellationToken cancel)
    {
        if (await requests.Run(item.Id, cancel) is { Request.Status: PaymentRequestStatus.Draft } story)
        {
            Form.Take(story, CultureInfo.CurrentCulture);
            Faults.Clear();
            Change("/amount", () => Focus = "composer-amount");
            await thoughts.Look(Form, Brand, Amount, cancel);
        }
    }

    /// <summary>Another amount than the open item's: the person stays, the rest is new.</summary>
    public void DropItem() => Change("/amount", () =>
    {
        (Form.RequestId, Form.RequestVersion) = (null, null);
        (Form.Amount, Form.Description, Form.Reference, Form.ExternalId, Form.Items) = ("", "", "", "", []);
        Focus = "composer-amount";
    });

    /// <summary>The search was changed after somebody had been chosen: that person is meant no longer.</summary>
    public void Search(string text) => Change("/recipient", () =>
    {
        if (Form.Search != text && !Form.EditsPayer && Form.Name.Length + Form.Email.Length + Form.CustomerNumber.Length > 0)
        {
            Form.LeavePayer();
            OpenItems = [];
        }

        Form.Search = text;
    });

    /// <summary>Opens the payer's details for typing, with what was searched for in its place.</summary>
    public void BeginPerson() => Change("/recipient", () =>
    {
        Form.BeginPerson(Form.Search);
        OpenItems = [];
        Focus = Form.Name.Length == 0 ? "composer-name" : Form.Email.Length == 0 ? "composer-email" : "composer-amount";
    });

    /// <summary>Sends the form, or keeps it as a draft request. Pressed twice it acts once, and an empty form is left alone.</summary>
    public async Task Hand(bool tell)
    {
        await Choosing;
        if (IsBusy || Form.IsBlank || Brand is not { } brand)
        {
            return;
        }

        if (Form is { Name: "", Email: "", Phone: "", CustomerNumber: "", Search.Length: > 0 })
        {
            Form.BeginPerson(Form.Search);
        }

        IsBusy = true;
        var outcome = await sending.Hand(Form, brand, tell, Actor);
        IsBusy = false;
        Refusal = outcome.Reason;
        Faults.Take(outcome.Reason?.Faults ?? []);
        Form.ShowsMore |= Faults.AnyBelow("/items") || Faults.AnyBelow("/metadata") || Faults.AnyBelow("/externalId") || Faults.AnyBelow("/amountScheme") || Faults.AnyBelow("/countdownDays");
        Form.EditsPayer |= Faults.AnyBelow("/recipient") && Faults["/recipient/email"] is null;
        Focus = Faults.Any ? FirstFault : Focus;
        if (outcome.ValueOrDefault is { } request)
        {
            Sent = new SentForm(request, Form);
            if (tell && request.SentAt is { } at && brand.Face.UndoSeconds > 0)
            {
                undoable.Add(Sent with { UndoUntil = at.AddSeconds(brand.Face.UndoSeconds) });
            }

            await Begin(brand);
        }
    }

    /// <summary>Takes a send back; its form returns, and a form begun meanwhile waits aside.</summary>
    public async Task Undo(SentForm sent)
    {
        if (IsBusy)
        {
            return;
        }

        IsBusy = true;
        var outcome = await sending.TakeBack(sent, Actor);
        IsBusy = false;
        Refusal = outcome.Reason;
        Settle(sent);
        if (outcome.ValueOrDefault is { } returned)
        {
            Aside = Form.IsBlank ? Aside : Form;
            Form = returned;
            Focus = "composer-amount";
            await keeping.Save(Form, Actor);
        }
    }

    /// <summary>The page goes away: what was typed since the last pause is kept.</summary>
    public Task Leave() => keeping.Save(Form, Actor);

    /// <summary>The send can no longer be taken back.</summary>
    public void Settle(SentForm sent) => undoable.Remove(sent);

    /// <summary>Overwrites what somebody else has changed in the draft meanwhile.</summary>
    public Task Overwrite()
    {
        Form.RequestVersion = null;
        return Hand(tell: true);
    }

    /// <summary>Empties the form; what stood there waits aside.</summary>
    public async Task Clear()
    {
        if (!Form.IsBlank && Brand is { } brand)
        {
            Aside = Form;
            await Begin(brand);
        }
    }

    /// <summary>Changes places with the form that was put aside.</summary>
    public async Task BringBack()
    {
        if (Aside is { } aside)
        {
            (Form, Aside) = (aside, Form.IsBlank ? null : Form);
            Focus = "composer-amount";
            keeping.Touch();
            await keeping.Save(Form, Actor);
        }
    }

    private async Task Begin(Brand brand)
    {
        Form = ComposerForm.For(brand, Now);
        OpenItems = [];
        Faults.Clear();
        thoughts.Forget();
        Focus = "composer-search";
        await keeping.Clear(Actor);
    }

    /// <summary>Fills what the address left out for a payer whom we know by number or address.</summary>
    private async Task Recognise(CancellationToken cancel)
    {
        var key = KnownPayer.KeyOf(new Recipient { CustomerNumber = Or(Form.CustomerNumber), Email = Or(Form.Email) });
        var hits = key is null ? [] : await payers.Run(Or(Form.CustomerNumber) ?? Form.Email, cancel);
        if (hits.FirstOrDefault(hit => KnownPayer.KeyOf(hit.Recipient) == key) is { } hit)
        {
            var typed = Form;
            Form = ComposerForm.FromJson(typed.ToJson())!;
            Form.Take(hit.Recipient);
            (Form.Name, Form.Email, Form.Phone) = (Or(typed.Name) ?? Form.Name, Or(typed.Email) ?? Form.Email, Or(typed.Phone) ?? Form.Phone);
            Form.Search = Form.Name.Length > 0 ? Form.Name : typed.Search;
            OpenItems = hit.OpenItems;
        }
        else
        {
            Form.EditsPayer = true;
        }

        static string? Or(string text) => text.Length == 0 ? null : text;
    }
}
