using System.Net;
using System.Text;
using PaymentPortal.Primitives;
using PaymentPortal.Support.Apps;
using Shouldly;
using Xunit;

namespace PaymentPortal.Reports.Exports;

public sealed class ExportEndpointsTests
{
    private static readonly string[] Files = [Urls.SettlementFile, Urls.BookingsFile, Urls.PaymentsFile, Urls.RequestsFile];

    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task Finance_administrator_and_auditor_take_files_away_and_an_agent_does_not()
    {
        await using var app = await AppHost.StartAsync();
        foreach (var (account, status) in new[] { ("finance", HttpStatusCode.OK), ("admin", HttpStatusCode.OK), ("auditor", HttpStatusCode.OK), ("agent", HttpStatusCode.Found) })
        {
            using var staff = await StaffHttp.SignInAsync(app.Address, $"{account}@demo.example");
            foreach (var file in Files)
            {
                using var answer = await staff.Client.GetAsync(file + "?span=last-month", Cancel);

                answer.StatusCode.ShouldBe(status, $"{account} {file}");
                if (status == HttpStatusCode.OK)
                {
                    var bytes = await answer.Content.ReadAsByteArrayAsync(Cancel);
                    bytes.AsSpan(0, 3).SequenceEqual(Encoding.UTF8.Preamble).ShouldBeTrue();
                    answer.Content.Headers.ContentType!.ToString().ShouldBe("text/csv; charset=utf-8");
                    answer.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
                }
            }
        }
    }
}
