using PaymentPortal.Brands;
using PaymentPortal.PaymentRequests.Recipients;
using PaymentPortal.Primitives;

namespace PaymentPortal.PaymentRequests.Pages;

/// <summary>What deserves a second look before sending. Never refuses, never changes: the agent decides.</summary>
public sealed class SecondThoughts(FindPayerPast past)
{
    /// <summary>The address that was probably meant.</summary>
    public EmailAddress? EmailMeant { get; private set; }

    /// <summary>What is wrong with the telephone number; null when nothing is.</summary>
    public Fault? Phone { get; private set; }

    /// <summary>What was asked of this payer before.</summary>
    public PayerPast Past { get; private set; } = PayerPast.Nothing;

    /// <summary>Looks at the form as it stands.</summary>
    public async Task Look(ComposerForm form, Brand? brand, Money? amount, CancellationToken cancel)
    {
        var email = EmailAddress.TryParse(form.Email, out var address) ? address : null;
        EmailMeant = email is null ? null : EmailTypo.Suggest(email);
        Phone = form.Phone.Trim().Length > 0 && !PhoneNumber.TryParse(form.Phone, brand?.Face.Country ?? "DE", out _, out var fault)
            ? new Fault("/recipient/phone", FaultCode.Of(fault.Value), "This is not a telephone number.")
            : null;
        var recipient = new Recipient
        {
            Name = Or(PlainText.Clean(form.Name)),
            Email = email?.Value,
            Phone = PhoneNumber.TryParse(form.Phone, brand?.Face.Country ?? "DE", out var phone, out _) ? phone.Value : null,
            CustomerNumber = Or(PlainText.Clean(form.CustomerNumber)),
        };
        Past = amount is { } asked ? await past.Run(recipient, asked, form.RequestId, cancel) : PayerPast.Nothing;
    }

    /// <summary>What this payer was asked to pay for last; null when never.</summary>
    public Task<string?> LastDescription(Recipient recipient, CancellationToken cancel) => past.LastDescription(recipient, cancel);

    /// <summary>The address was changed: what was said of it is over.</summary>
    public void TakeEmail() => EmailMeant = null;

    public void Forget() => (EmailMeant, Phone, Past) = (null, null, PayerPast.Nothing);

    private static string? Or(string text) => text.Length == 0 ? null : text;
}
