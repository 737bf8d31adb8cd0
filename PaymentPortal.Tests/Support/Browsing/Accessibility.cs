using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Shouldly;

namespace PaymentPortal.Support.Browsing;

/// <summary>The gate that each page passes: every rule of axe up to WCAG 2.2 AA, and its best practices.</summary>
public static class Accessibility
{
    /// <summary>Fails with one line per finding: rule, what is wrong, and where.</summary>
    public static async Task ShouldBeAccessibleAsync(this IPage page) => Judge(page, await page.RunAxe());

    /// <summary>Fails where text is not set off enough from its ground: all that another theme can change on a page that is accessible in one.</summary>
    public static async Task ShouldHaveContrastAsync(this IPage page) => Judge(page, await page.RunAxe(new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "rule", Values = ["color-contrast"] } }));

    private static void Judge(IPage page, AxeResult result)
    {
        result.Passes.ShouldNotBeEmpty("axe has checked nothing");
        var findings = result.Violations.SelectMany(Lines).ToList();
        findings.ShouldBeEmpty($"{page.Url}:\n{string.Join('\n', findings)}");
    }

    private static IEnumerable<string> Lines(AxeResultItem rule) =>
        rule.Nodes.Select(node => $"{rule.Id} ({rule.Impact}): {rule.Help}: {node.Target} {node.Html}");
}
