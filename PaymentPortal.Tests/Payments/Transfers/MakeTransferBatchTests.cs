using System.Globalization;
using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.Identity;
using PaymentPortal.PaymentRequests;
using PaymentPortal.Primitives;
using PaymentPortal.Support.Apps;
using PaymentPortal.Support.Databases;
using PaymentPortal.Support.Payments;
using Shouldly;
using Xunit;

namespace PaymentPortal.Payments.Transfers;

public sealed class MakeTransferBatchTests
{
    private const string PayersAccount = "DE89 3704 0044 0532 0130 00";

    private static readonly XNamespace Pain = CreditTransferFile.Namespace;
    private static readonly Actor Nele = Person(3, "Nele Brandt");
    private static readonly Actor Omar = Person(4, "Omar Haddad");

    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    [Theory, DatabaseData]
    public async Task Refunds_of_transfers_become_one_payment_file_and_are_done_when_finance_says_so(DatabaseProvider kind)
    {
        await using var portal = await TestPortal.CreateAsync(kind);
        var request = await PaidByHandAsync(portal);
        var first = (await AskAsync(portal, request, 5000)).ValueOrDefault.ShouldNotBeNull();
        await AskAsync(portal, request, 2950);
        first.State.ShouldBe(RefundState.Pending);
        (await portal.Services.RequestAsync(request.Id)).AmountRefunded.ShouldBe(0);

        var batch = (await portal.Get<MakeTransferBatch>().Run(request.BrandId, "EUR", Nele, Cancel)).ValueOrDefault.ShouldNotBeNull();

        var file = XDocument.Load(new MemoryStream(batch.File));
        var payment = file.Root!.Element(Pain + "CstmrCdtTrfInitn")!.Element(Pain + "PmtInf")!;
        payment.Elements().Select(element => element.Name.LocalName).Distinct().ShouldBe(
            ["PmtInfId", "PmtMtd", "BtchBookg", "NbOfTxs", "CtrlSum", "PmtTpInf", "ReqdExctnDt", "Dbtr", "DbtrAcct", "DbtrAgt", "ChrgBr", "CdtTrfTxInf"]);
        (payment.Element(Pain + "NbOfTxs")!.Value, payment.Element(Pain + "CtrlSum")!.Value).ShouldBe(("2", "79.50"));
        payment.Element(Pain + "DbtrAcct")!.Value.ShouldBe("DE02120300000000202051");
        var transfer = payment.Elements(Pain + "CdtTrfTxInf").Single(one => one.Element(Pain + "PmtId")!.Element(Pain + "EndToEndId")!.Value == first.Id.ToString("N"));
        transfer.Elements().Select(element => element.Name.LocalName).ShouldBe(["PmtId", "Amt", "Cdtr", "CdtrAcct", "RmtInf"]);
        transfer.Element(Pain + "Amt")!.Element(Pain + "InstdAmt")!.Attribute("Ccy")!.Value.ShouldBe("EUR");
        transfer.Element(Pain + "Cdtr")!.Value.ShouldBe("Juergen Gross + Soehne");
        transfer.Element(Pain + "CdtrAcct")!.Value.ShouldBe("DE89370400440532013000");
        transfer.Element(Pain + "RmtInf")!.Value.ShouldBe("Erstattung INV-2026-0042");

        (await portal.Get<ListRefundWork>().Find(batch.Id, Cancel))!.File.ShouldBe(batch.File);
        (await portal.Get<MakeTransferBatch>().Run(request.BrandId, "EUR", Nele, Cancel)).Reason!.Code.ShouldBe("no-transfers");
        (await portal.Get<EndTransfer>().Run(first.Id, isDone: true, Nele, Cancel)).ValueOrDefault!.State.ShouldBe(RefundState.Succeeded);
        (await portal.Get<EndTransfer>().Run(first.Id, isDone: false, Nele, Cancel)).Reason!.Code.ShouldBe("transfer-not-handed-over");
        (await portal.Services.RequestAsync(request.Id)).AmountRefunded.ShouldBe(5000);
        (await portal.Services.FaultsAsync()).ShouldBeEmpty();
    }

    [Theory, DatabaseData]
    public async Task Two_who_make_a_file_at_once_put_each_transfer_into_one(DatabaseProvider kind)
    {
        await using var portal = await TestPortal.CreateAsync(kind);
        var request = await PaidByHandAsync(portal);
        await AskAsync(portal, request, 1000);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => portal.Get<MakeTransferBatch>().Run(request.BrandId, "EUR", Nele, Cancel), Cancel)));

        outcomes.Count(outcome => outcome.ValueOrDefault is not null).ShouldBe(1);
        (await portal.ReadAsync(db => db.Set<TransferBatch>().CountAsync(Cancel))).ShouldBe(1);
    }

    [Fact]
    public async Task Above_the_limit_it_is_approved_first_and_the_asker_does_not_make_the_file()
    {
        await using var portal = await TestPortal.CreateAsync();
        var request = await PaidByHandAsync(portal, limit: 10);
        var refund = (await AskAsync(portal, request, 5000)).ValueOrDefault!;

        (await portal.Get<MakeTransferBatch>().Run(request.BrandId, "EUR", Omar, Cancel)).Reason!.Code.ShouldBe("no-transfers");
        (await portal.Get<DecideRefund>().Approve(refund.Id, Omar, Cancel)).ValueOrDefault!.State.ShouldBe(RefundState.Pending);
        (await portal.Get<MakeTransferBatch>().Run(request.BrandId, "EUR", Nele, Cancel)).Reason!.Code.ShouldBe("release-by-another");
        (await portal.Get<MakeTransferBatch>().Run(request.BrandId, "EUR", Omar, Cancel)).ValueOrDefault.ShouldNotBeNull().Count.ShouldBe(1);
    }

    [Fact]
    public async Task Failed_transfer_can_be_asked_for_again()
    {
        await using var portal = await TestPortal.CreateAsync();
        var request = await PaidByHandAsync(portal);
        var refund = (await AskAsync(portal, request, null)).ValueOrDefault!;
        await portal.Get<MakeTransferBatch>().Run(request.BrandId, "EUR", Nele, Cancel);

        (await portal.Get<EndTransfer>().Run(refund.Id, isDone: false, Nele, Cancel)).ValueOrDefault!.FailCode.ShouldBe("transfer-failed");

        (await portal.Services.StoryAsync(request.Id))[^1].ShouldBe("refund-failed");
        (await AskAsync(portal, request, null)).ValueOrDefault!.State.ShouldBe(RefundState.Pending);
    }

    [Theory]
    [InlineData("DE89370400440532013001", "iban-check-digits")]
    [InlineData("CH4431999123000889012", "iban-for-qr-bills")]
    public async Task A_wrong_account_is_told_at_its_field(string iban, string code)
    {
        await using var portal = await TestPortal.CreateAsync();
        var request = await PaidByHandAsync(portal);

        var fault = (await AskAsync(portal, request, null, iban)).Reason!.Faults.ShouldHaveSingleItem();

        (fault.Field, fault.Code).ShouldBe(("/iban", code));
    }

    [Theory]
    [InlineData("Jürgen Groß & Söhne", "Juergen Gross + Soehne")]
    [InlineData("François Łoś/", "Francois Los")]
    [InlineData("王", ".")]
    [InlineData("a\r\n<b>", "a .b.")]
    public void Banks_get_only_letters_that_all_of_them_take(string text, string kept) => BankText.Of(text, 70).ShouldBe(kept);

    private static Actor Person(int number, string name) => new(ActorKind.Staff, new Guid(string.Create(CultureInfo.InvariantCulture, $"0195a000-0000-7000-8000-00000000000{number}")), name, Roles.PermissionsOf[Roles.Finance]);

    private static async Task<PaymentRequest> PaidByHandAsync(TestPortal portal, int? limit = null)
    {
        var request = await portal.Services.OpenRequestAsync();
        await portal.WriteAsync<int>(async db =>
        {
            var brand = await db.Brands.SingleAsync(brand => brand.Id == request.BrandId, Cancel);
            brand.Change(brand.Face with { RefundLimit = limit }, portal.Clock.GetUtcNow());
            return 1;
        });
        await portal.Get<MarkAsPaid>().Run(request.Id, new OutsideInput(), null, Nele, Cancel);
        return request;
    }

    private static async Task<Outcome<Refund>> AskAsync(TestPortal portal, PaymentRequest request, long? value, string iban = PayersAccount) => await portal.Get<RefundPayment>().Run(
        (await portal.Services.PaymentsAsync(request.Id)).Single().Id, value is { } cents ? Money.Of(cents, "EUR") : null, null, new RefundEntry("Jürgen Groß & Söhne", iban), null, Nele, Cancel);
}
