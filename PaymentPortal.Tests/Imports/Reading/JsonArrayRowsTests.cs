using System.IO.Pipelines;
using System.Text;
using CsCheck;
using PaymentPortal.Primitives;
using Shouldly;
using Xunit;

namespace PaymentPortal.Imports.Reading;

public sealed class JsonArrayRowsTests
{
    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("[]", "")]
    [InlineData(" [ ] \n", "")]
    [InlineData("\uFEFF[{}]", "{}")]
    [InlineData("[{\"a\":[1,2]} ,\n 7, \"x\", null, [[]] ]", "{\"a\":[1,2]} 7 \"x\" null [[]]")]
    [InlineData("", "malformed-json")]
    [InlineData("{}", "not-an-array")]
    [InlineData("7", "not-an-array")]
    [InlineData("[{}", "{} malformed-json")]
    [InlineData("[{},]", "{} malformed-json")]
    [InlineData("[{}] x", "{} malformed-json")]
    [InlineData("[{}][{}]", "{} malformed-json")]
    [InlineData("[{} {}]", "{} malformed-json")]
    public async Task Items_are_rows_and_what_is_no_json_ends_them(string body, string rows) => string.Join(' ', await Read(body)).ShouldBe(rows);

    [Fact]
    public async Task Depth_of_ten_thousand_is_no_json_that_is_read() => (await Read(new string('[', 10_000) + new string(']', 10_000))).ShouldBe(["malformed-json"]);

    [Fact]
    public async Task Ten_thousand_items_are_taken_and_no_more()
    {
        (await Read($"[{string.Join(',', Enumerable.Repeat("{}", 10_000))}]")).Count.ShouldBe(10_000);

        (await Read($"[{string.Join(',', Enumerable.Repeat("{}", 10_001))}]"))[^1].ShouldBe("too-many-rows");
    }

    [Fact]
    public async Task Item_that_is_too_large_ends_the_call()
    {
        (await Read($"[\"{new string('a', ReceivedRow.Largest - 2)}\"]")).ShouldHaveSingleItem().Length.ShouldBe(ReceivedRow.Largest);
        (await Read($"[{{}}, \"{new string('a', ReceivedRow.Largest)}\"]")).ShouldBe(["{}", "row-too-large"]);
    }

    [Fact]
    public Task Items_are_the_same_however_the_body_is_cut() =>
        Gen.Select(Gen.String[Gen.Char["[]{},1\" "], 0, 30], Gen.Int[1, 7]).SampleAsync(async (body, size) => (await Read(body, size)).ShouldBe(await Read(body)), iter: 500);

    private static async Task<List<string>> Read(string body, int size = 4096)
    {
        var rows = new List<string>();
        await foreach (var row in JsonArrayRows.Read(PipeReader.Create(new MemoryStream(Encoding.UTF8.GetBytes(body)), new StreamPipeReaderOptions(bufferSize: size, minimumReadSize: 1)), Cancel))
        {
            rows.Add(row is Outcome<ReceivedRow>.Done { Value.Body: { } bytes } ? Encoding.UTF8.GetString(bytes) : row.Reason!.Code);
        }

        return rows;
    }
}
