using System.IO.Pipelines;
using System.Text;
using CsCheck;
using PaymentPortal.Primitives;
using Shouldly;
using Xunit;

namespace PaymentPortal.Imports.Reading;

public sealed class NdjsonRowsTests
{
    private const int Most = ReceivedRow.Largest;

    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("", "")]
    [InlineData("\n\n \r\n\t", "")]
    [InlineData("{}", "1:{}")]
    [InlineData("{}\n", "1:{}")]
    [InlineData("{}\r\n{\"a\":1}\r\n", "1:{} 2:{\"a\":1}")]
    [InlineData("\n{}\n\n  {}  \n\n", "2:{} 4:{}")]
    [InlineData("\uFEFF{}\n{}", "1:{} 2:{}")]
    [InlineData("\uFEFF\n{}", "2:{}")]
    [InlineData("nonsense\n{", "1:nonsense 2:{")]
    public async Task Lines_are_rows_and_blank_ones_only_count(string body, string rows) => string.Join(' ', await Read(body)).ShouldBe(rows);

    [Fact]
    public async Task Line_that_is_too_long_spoils_itself_alone()
    {
        var longest = new string('a', Most);

        (await Read($"{{}}\n{longest}b\n{longest}\n{new string('c', 3 * Most)}")).Select(row => row.Length > 20 ? $"{row[..4]} {row.Length}" : row).ShouldBe(["1:{}", "2:too large", $"3:aa {Most + 2}", "4:too large"]);
    }

    [Fact]
    public Task Lines_are_the_same_however_the_body_is_cut() =>
        Gen.Select(Gen.String[Gen.Char["ab\n\r {}"], 0, 60], Gen.Int[1, 7]).SampleAsync(async (body, size) => (await Read(body, size)).ShouldBe(await Read(body)), iter: 500);

    private static Task<List<string>> Read(string body, int size = 4096) => Read(PipeReader.Create(new MemoryStream(Encoding.UTF8.GetBytes(body)), new StreamPipeReaderOptions(bufferSize: size, minimumReadSize: 1)));

    private static async Task<List<string>> Read(PipeReader body)
    {
        var rows = new List<string>();
        await foreach (var row in NdjsonRows.Read(body, Cancel))
        {
            var taken = row.ShouldBeOfType<Outcome<ReceivedRow>.Done>().Value;
            rows.Add($"{taken.Line}:{(taken.Body is { } bytes ? Encoding.UTF8.GetString(bytes) : "too large")}");
        }

        return rows;
    }
}
