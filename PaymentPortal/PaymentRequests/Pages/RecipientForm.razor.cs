using Microsoft.AspNetCore.Components;
using PaymentPortal.Primitives;

namespace PaymentPortal.PaymentRequests.Pages;

/// <summary>Holds what was typed against what is stored.</summary>
public sealed partial class RecipientForm
{
    private static readonly (string Label, Func<RecipientInput, string?> Value)[] Fields =
    [
        ("Recipient.Name", input => input.Name),
        ("Recipient.CustomerNumber", input => input.CustomerNumber),
        ("Recipient.Email", input => input.Email),
        ("Recipient.Phone", input => input.Phone),
        ("Recipient.Street", input => input.Street),
        ("Recipient.HouseNumber", input => input.HouseNumber),
        ("Recipient.PostalCode", input => input.PostalCode),
        ("Recipient.City", input => input.City),
        ("Recipient.Country", input => input.Country),
        ("Recipient.Language", input => input.Language),
    ];

    private IReadOnlyList<Difference> differences = [];
    private RecipientInput mine = new();
    private RecipientInput seen = new();
    private Refusal? refusal;
    private bool busy;

    /// <summary>The request as it is now; it moves on while one types.</summary>
    [Parameter, EditorRequired]
    public required RequestView View { get; set; }

    [Parameter, EditorRequired]
    public required Actor Actor { get; set; }

    [Parameter]
    public EventCallback OnSaved { get; set; }

    [Parameter]
    public EventCallback OnDiscard { get; set; }

    [Inject]
    private EditPaymentRequest Edit { get; set; } = null!;

    [Inject]
    private FindPaymentRequest Find { get; set; } = null!;

    private IReadOnlyList<KeyValuePair<string, string>> Languages =>
    [
        new("", Texts["Recipient.Language.Any"]),
        .. View.Story.Brand.Face.Languages.Append(mine.Language ?? "").Where(tag => tag.Length > 0).Distinct().Select(tag => KeyValuePair.Create(tag, RecipientCard.LanguageName(tag))),
    ];

    protected override void OnInitialized() => mine = seen = RecipientInput.Of(View.Request.Recipient);

    private async Task Save()
    {
        if (busy)
        {
            return;
        }

        busy = true;
        try
        {
            await SaveOverWhatIsThere();
        }
        finally
        {
            busy = false;
        }
    }

    /// <summary>The version grows with every entry of the story, so a message that left meanwhile is no conflict: only another recipient is.</summary>
    private async Task SaveOverWhatIsThere()
    {
        for (var tries = 0; tries < 5; tries++)
        {
            if (await Find.Run(View.Request.Id, CancellationToken.None) is not { } story)
            {
                return;
            }

            var theirs = RecipientInput.Of(story.Request.Recipient);
            if (theirs != seen)
            {
                differences = Between(theirs, mine);
                seen = theirs;
                if (differences.Count > 0)
                {
                    return;
                }
            }

            var input = PaymentRequestInput.Of(story.Request, story.Brand.Key) with { Recipient = mine };
            refusal = (await Edit.Run(story.Request.Id, input, story.Request.Version, send: null, Actor, CancellationToken.None)).Reason;
            if (refusal is null)
            {
                await OnSaved.InvokeAsync();
            }

            if (refusal?.Code != "version-conflict")
            {
                return;
            }
        }
    }

    private void TakeTheirs()
    {
        mine = seen;
        differences = [];
    }

    private string? At(string field) => RefusalWords.At(field, refusal, Texts);

    private static List<Difference> Between(RecipientInput theirs, RecipientInput mine) =>
    [
        .. Fields.Where(field => Text(field.Value(theirs)) != Text(field.Value(mine))).Select(field => new Difference(field.Label, Text(field.Value(theirs)), Text(field.Value(mine)))),
    ];

    private static string? Text(string? value) => PlainText.Clean(value) is { Length: > 0 } text ? text : null;

    /// <summary>A field that both have changed.</summary>
    private sealed record Difference(string Label, string? Theirs, string? Mine);
}
