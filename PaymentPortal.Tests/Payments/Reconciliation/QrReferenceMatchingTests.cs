using PaymentPortal.Data;
using PaymentPortal.PaymentRequests;
using PaymentPortal.Payments.Reconciliation.Statements;
using PaymentPortal.Primitives;
using PaymentPortal.Support.Databases;
using Shouldly;
using Xunit;

namespace PaymentPortal.Payments.Reconciliation;

public sealed class QrReferenceMatchingTests
{
    /// <summary>The ordinary IBAN of an account whose QR-IBAN is what bills name.</summary>
    private const string Ordinary = "CH9300762011623852957";

    [Theory, DatabaseData]
    public async Task Reference_of_a_qr_bill_books_on_the_accounts_ordinary_iban(DatabaseProvider kind)
    {
        await using var scene = await ReconciliationScene.CreateAsync(kind);
        var request = await AskAsync(scene, "INV-1");
        var other = await AskAsync(scene, "INV-2");

        await TakeAsync(scene, CamtText.Entry(129.50m, "", "Jemand Anders", structured: QrReference.Of(request.Id).Value, currency: "CHF"));

        (await scene.RequestAsync(request)).Status.ShouldBe(PaymentRequestStatus.Paid);
        (await scene.RequestAsync(other)).Status.ShouldBe(PaymentRequestStatus.Open);
        await scene.ShouldAddUpAsync();
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task Reference_is_read_in_its_groups_and_without_the_zeros_in_front(bool isGrouped, bool isShort)
    {
        await using var scene = await ReconciliationScene.CreateAsync();
        var request = await AskAsync(scene, "INV-1");
        var reference = QrReference.Of(request.Id);
        var text = isGrouped ? reference.Grouped : reference.Value;

        await TakeAsync(scene, CamtText.Entry(129.50m, isShort ? text.TrimStart('0') : text, "Jemand Anders", currency: "CHF"));

        (await scene.RequestAsync(request)).Status.ShouldBe(PaymentRequestStatus.Paid);
        await scene.ShouldAddUpAsync();
    }

    [Fact]
    public async Task Another_currency_is_proposed_and_not_booked()
    {
        await using var scene = await ReconciliationScene.CreateAsync();
        var request = await AskAsync(scene, "INV-1");

        await TakeAsync(scene, CamtText.Entry(129.50m, "", "Jemand Anders", structured: QrReference.Of(request.Id).Value));

        var line = await scene.LineAsync();
        (line.State, line.Reason).ShouldBe((StatementLineState.Proposed, "currency-differs"));
        (await scene.PaymentsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Somebody_elses_reference_on_an_unknown_account_stays_with_nobody()
    {
        await using var scene = await ReconciliationScene.CreateAsync();
        await AskAsync(scene, "INV-1");

        await TakeAsync(scene, CamtText.Entry(129.50m, "INV-1", "Erika Mustermann", structured: "210000000003139471430009017", currency: "CHF"));

        var line = await scene.LineAsync();
        (line.State, line.Reason).ShouldBe((StatementLineState.Unmatched, "account-unknown"));
    }

    private static Task<PaymentRequest> AskAsync(ReconciliationScene scene, string reference) => scene.AskAsync(reference, 12950, change: life => life with { CurrencyCode = "CHF" });

    private static async Task TakeAsync(ReconciliationScene scene, string entry) => (await scene.ReceiveAsync(CamtText.File(entry, account: Ordinary))).Reason.ShouldBeNull();
}
