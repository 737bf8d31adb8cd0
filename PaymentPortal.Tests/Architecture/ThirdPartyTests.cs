using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace PaymentPortal.Architecture;

/// <summary>A library is known in one place, so that it can be changed for another there.</summary>
public sealed class ThirdPartyTests
{
    private static readonly (string Library, Regex Use, Func<SourceFile, bool> Home)[] Rules =
    [
        ("MailKit", Namespace("MailKit|MimeKit"), file => file.LiesIn("Messaging/Email")),
        ("BouncyCastle", Namespace("Org.BouncyCastle"), file => file.LiesIn("Webhooks/Signing")),
        ("the drawing library", Namespace("SkiaSharp|HarfBuzzSharp|QRCoder"), file => file.LiesIn("Documents")),
        ("Npgsql", Namespace("Npgsql"), file => file.LiesIn("Data")),
        ("the phone number library", Namespace("PhoneNumbers"), file => file.LiesIn("Primitives")),
        ("Stripe", Namespace("Stripe"), file => file.LiesIn("Providers/Stripe")),
        ("MudBlazor", new Regex(@"(?<![\w.""])MudBlazor(?=\.[A-Z]|;|\s*$)|</?Mud[A-Z]"), file => (file.Room == "Pages" && !IsPlain(file)) || file.LiesIn("Identity/Administration") || file.LiesIn("Components")),
    ];

    [Fact]
    public void Each_library_is_used_only_at_home() => Strays(House.Product).ShouldBeEmpty();

    [Theory]
    [InlineData("PaymentPortal/Messaging/SendMessage.cs", "using MailKit.Net.Smtp;")]
    [InlineData("PaymentPortal/Checkout/QrPicture.cs", "        using var code = new QRCoder.QRCodeGenerator();")]
    [InlineData("PaymentPortal/Payments/RecordPayment.cs", "using Npgsql;")]
    [InlineData("PaymentPortal/Checkout/Pages/CheckoutPage.razor", "<MudButton>Pay</MudButton>")]
    [InlineData("PaymentPortal/Identity/Pages/SignIn.razor", "@using MudBlazor")]
    public void Planted_stray_is_found(string path, string line) => Strays([SourceFile.Planted(path, line)]).ShouldHaveSingleItem();

    [Theory]
    [InlineData("PaymentPortal/Messaging/Email/MailKitEmailSender.cs", "using MailKit.Net.Smtp;")]
    [InlineData("PaymentPortal/PaymentRequests/Pages/Composer.razor", "<MudTextField />")]
    [InlineData("PaymentPortal/Messaging/Channels.cs", "// MailKit. speaks SMTP")]
    public void Use_at_home_is_no_finding(string path, string line) => Strays([SourceFile.Planted(path, line)]).ShouldBeEmpty();

    // Payer and sign-in pages are plain HTML.
    private static bool IsPlain(SourceFile file) => file.House is "Checkout" or "Identity";

    private static IEnumerable<string> Strays(IEnumerable<SourceFile> files) =>
        from file in files
        from rule in Rules
        where !rule.Home(file)
        from line in file.Code
        where rule.Use.IsMatch(line.Text)
        select $"{file.Path}({line.Number}): {rule.Library} is not used here";

    private static Regex Namespace(string names) => new($@"(?<![\w.""])({names})(?=\.[A-Z]|;|\s*$)");
}
