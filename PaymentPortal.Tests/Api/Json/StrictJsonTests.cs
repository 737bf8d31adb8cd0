using System.Text;
using PaymentPortal.PaymentRequests.Api;
using Shouldly;
using Xunit;

namespace PaymentPortal.Api.Json;

public sealed class StrictJsonTests
{
    [Fact]
    public void Body_as_the_contract_says_is_read()
    {
        var read = Read("""{ "reference": "A", "dueDate": "2026-12-15", "expiresAt": "2027-01-16T00:00:00+01:00", "metadata": { "caseId": "1" }, "recipient": { "email": null } }""");

        read.Problem.ShouldBeNull();
        read.Value!.ExpiresAt.ShouldBe(new DateTimeOffset(2027, 1, 15, 23, 0, 0, TimeSpan.Zero));
        read.Value.DueDate.ShouldBe(new DateOnly(2026, 12, 15));
        read.Value.Metadata!["caseId"].ShouldBe("1");
        read.Given.ShouldContain("/recipient/email");
    }

    [Fact]
    public void All_faults_are_told_at_once() => Faults(
        """
        { "referenze": "A", "description": 5, "amount": { "value": "12", "currency": "EUR", "cents": 1 }, "dueDate": "15.12.2026", "expiresAt": "2026-12-01T09:00:00",
          "countdownDays": 1.5, "items": [ { "quantity": "1" }, null ], "pricesIncludeTax": "yes", "paymentMethods": "card", "metadata": { "a": null, "a": 1 }, "send": {}, "status": "paid" }
        """).ShouldBe(
        [
            "/referenze unknown-field", "/description wrong-type", "/amount/value not-a-whole-number", "/amount/cents unknown-field", "/dueDate not-a-day", "/expiresAt not-a-moment",
            "/countdownDays not-a-whole-number", "/items/0/description required", "/items/0/unitPrice required", "/items/0/taxRate required", "/items/1 null-not-allowed",
            "/pricesIncludeTax wrong-type", "/paymentMethods wrong-type", "/metadata/a null-not-allowed", "/metadata/a duplicate-field", "/send wrong-type", "/status unknown-field",
        ], ignoreOrder: true);

    [Theory]
    [InlineData("{ \"reference\": \"\\ud800\" }", "/reference broken-character")]
    [InlineData("{ \"\\udc00\": 1 }", " broken-character")]
    [InlineData("{ \"metadata\": { \"\\udc00\": \"x\" } }", "/metadata broken-character")]
    [InlineData("{ \"amount\": { \"value\": 9223372036854775808, \"currency\": \"EUR\" } }", "/amount/value not-a-whole-number")]
    [InlineData("{ \"amount\": { \"value\": 1e3, \"currency\": null } }", "/amount/value not-a-whole-number;/amount/currency null-not-allowed")]
    [InlineData("{ \"reference\": \"A\", \"reference\": \"B\" }", "/reference duplicate-field")]
    [InlineData("{ \"metadata\": { \"a/b~c\": 1 } }", "/metadata/a~1b~0c wrong-type")]
    [InlineData("[]", " wrong-type")]
    [InlineData("null", " null-not-allowed")]
    [InlineData("\"text\"", " wrong-type")]
    public void Values_that_only_look_right_are_refused(string json, string faults) => Faults(json).ShouldBe(faults.Split(';'));

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{} {}")]
    [InlineData("{ \"reference\": 'A' }")]
    [InlineData("{ \"reference\": \"A\", }")]
    [InlineData("{ /* A */ }")]
    [InlineData("<request/>")]
    [InlineData("{ \"amount\": { \"value\": NaN } }")]
    [InlineData("{ \"amount\": { \"value\": 012 } }")]
    public void What_is_no_json_is_malformed(string json)
    {
        var problem = Read(json).Problem.ShouldNotBeNull();

        (problem.Status, problem.Code).ShouldBe((400, "malformed-json"));
    }

    [Fact]
    public void Depth_bombs_and_broken_bytes_are_malformed()
    {
        Read(string.Concat(Enumerable.Repeat("{\"a\":", 10_000))).Problem!.Code.ShouldBe("malformed-json");
        Read(new string('[', 10_000)).Problem!.Code.ShouldBe("malformed-json");
        StrictJson.Read<NewPaymentRequestContract>(new byte[] { (byte)'{', (byte)'"', 0xC3, (byte)'"', (byte)':', (byte)'1', (byte)'}' }).Problem!.Code.ShouldBe("malformed-json");
        StrictJson.Read<NewPaymentRequestContract>(Encoding.Unicode.GetBytes("{}")).Problem!.Code.ShouldBe("malformed-json");
    }

    [Fact]
    public void Byte_order_mark_of_utf8_is_taken_away()
    {
        StrictJson.WithoutMark([0xEF, 0xBB, 0xBF, (byte)'{', (byte)'}']).ShouldBe("{}"u8.ToArray());
        StrictJson.WithoutMark("{}"u8.ToArray()).ShouldBe("{}"u8.ToArray());
    }

    private static StrictRead<NewPaymentRequestContract> Read(string json) => StrictJson.Read<NewPaymentRequestContract>(Encoding.UTF8.GetBytes(json));

    private static IEnumerable<string> Faults(string json)
    {
        var problem = Read(json).Problem.ShouldNotBeNull();
        (problem.Status, problem.Code).ShouldBe((400, "invalid-body"));
        return problem.Faults.Select(fault => $"{fault.Pointer} {fault.Code}");
    }
}
