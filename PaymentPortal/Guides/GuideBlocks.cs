namespace PaymentPortal.Guides;

/// <summary>One piece of a guide.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its words with their marks; code as it is; the name of a sample.</param>
/// <param name="Detail">The language of code.</param>
public sealed record GuideBlock(GuideBlockKind Kind, string Text, string Detail = "")
{
    /// <summary>The rows of a list.</summary>
    public IReadOnlyList<string> Rows => Text.Split('\n');
}

public enum GuideBlockKind
{
    Title,
    Heading,
    Paragraph,
    List,
    Code,

    /// <summary>A program from <see cref="GuideSamples"/>.</summary>
    Sample,
}

/// <summary>Reads the words of a guide: a few marks of Markdown (#, ##, -, fences), and <c>@sample name</c> on a line of its own. Blocks are parted by empty lines.</summary>
internal static class GuideBlocks
{
    private const string Fence = "```";

    public static IReadOnlyList<GuideBlock> Read(string words)
    {
        var blocks = new List<GuideBlock>();
        var lines = new Queue<string>(words.ReplaceLineEndings("\n").Split('\n'));
        while (lines.TryDequeue(out var line))
        {
            if (line.StartsWith(Fence, StringComparison.Ordinal))
            {
                blocks.Add(new GuideBlock(GuideBlockKind.Code, string.Join('\n', Until(lines, next => next == Fence)), line[Fence.Length..]));
            }
            else if (line.StartsWith('#'))
            {
                blocks.Add(Of(line));
            }
            else if (line.Length > 0)
            {
                blocks.Add(Of(string.Join(line.StartsWith("- ", StringComparison.Ordinal) ? '\n' : ' ', [line, .. Until(lines, next => next.Length == 0)])));
            }
        }

        return blocks;
    }

    private static GuideBlock Of(string text) => text switch
    {
        ['#', '#', ' ', .. var heading] => new GuideBlock(GuideBlockKind.Heading, heading),
        ['#', ' ', .. var title] => new GuideBlock(GuideBlockKind.Title, title),
        ['-', ' ', ..] => new GuideBlock(GuideBlockKind.List, string.Join('\n', text.Split('\n').Select(row => row[2..]))),
        _ when text.StartsWith("@sample ", StringComparison.Ordinal) => new GuideBlock(GuideBlockKind.Sample, text["@sample ".Length..]),
        _ => new GuideBlock(GuideBlockKind.Paragraph, text),
    };

    /// <summary>The lines up to one that ends the block, which is taken away.</summary>
    private static IEnumerable<string> Until(Queue<string> lines, Func<string, bool> ends)
    {
        while (lines.TryDequeue(out var line) && !ends(line))
        {
            yield return line;
        }
    }
}
