using PaymentPortal.Support;
using Shouldly;
using Xunit;

namespace PaymentPortal.Architecture;

/// <summary>Style sheets live in <c>wwwroot-assets/css</c>, and a page that needs one links it: a sheet that nobody links leaves its page bare, and no other test sees that.</summary>
public sealed class StyleSheetTests
{
    [Fact]
    public void Every_style_sheet_is_loaded_by_a_document()
    {
        var product = string.Concat(House.Product.Select(file => string.Join("\n", file.Lines)));

        Directory.EnumerateFiles(Repository.PathOf("wwwroot-assets", "css"), "*.css").Select(Path.GetFileName).Where(sheet => !product.Contains(sheet!, StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void No_style_sheet_stands_beside_a_page() =>
        Directory.EnumerateFiles(Repository.PathOf("PaymentPortal"), "*.razor.css", SearchOption.AllDirectories).Where(path => !path.Contains("/obj/", StringComparison.Ordinal)).ShouldBeEmpty();
}
