using Shouldly;
using Xunit;

namespace PaymentPortal.Guides;

public sealed class GuideBlocksTests
{
    [Fact]
    public void Words_are_read_block_by_block()
    {
        var blocks = GuideBlocks.Read("# Title\nOne\nsentence.\n\n## Part\n- a\n- b\n\n```bash\n# no title\n\ncurl\n```\n\n@sample verify.py\n");

        blocks.ShouldBe(
        [
            new(GuideBlockKind.Title, "Title"), new(GuideBlockKind.Paragraph, "One sentence."), new(GuideBlockKind.Heading, "Part"), new(GuideBlockKind.List, "a\nb"),
            new(GuideBlockKind.Code, "# no title\n\ncurl", "bash"), new(GuideBlockKind.Sample, "verify.py"),
        ]);
        blocks[3].Rows.ShouldBe(["a", "b"]);
    }

    [Theory]
    [InlineData("plain <b> & \"x\"", "plain &lt;b&gt; &amp; &quot;x&quot;")]
    [InlineData("a `<code>` b", "a <code>&lt;code&gt;</code> b")]
    [InlineData("**strong** word", "<strong>strong</strong> word")]
    [InlineData("see [here](/docs/api).", "see <a href=\"/docs/api\">here</a>.")]
    [InlineData("[x](javascript:alert(1)) * `", "[x](javascript:alert(1)) * `")]
    public void Marks_become_html_and_nothing_else_does(string text, string html) => GuideInline.ToHtml(text).ShouldBe(html);
}
