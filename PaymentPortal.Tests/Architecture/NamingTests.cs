using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace PaymentPortal.Architecture;

/// <summary>Folders and types are named after the business, never after a technique.</summary>
public sealed partial class NamingTests
{
    private static readonly string[] Drawers =
    [
        "Services", "Interfaces", "Models", "Dtos", "DTOs", "Handlers", "Helpers", "Utils", "Utilities", "Managers", "Extensions", "Common", "Shared", "Misc",
    ];

    [Fact]
    public void No_folder_is_a_drawer() => FoldersOf(House.Product.Concat(House.Tests)).ShouldBeEmpty();

    [Fact]
    public void No_type_has_an_empty_name() => TypesOf(House.Product.Concat(House.Tests)).ShouldBeEmpty();

    [Fact]
    public void Planted_drawer_is_found() => FoldersOf([SourceFile.Planted("PaymentPortal/Payments/Helpers/Rounding.cs")]).ShouldHaveSingleItem();

    [Theory]
    [InlineData("public sealed class PaymentService(Clock clock)")]
    [InlineData("internal abstract record BasePayment;")]
    [InlineData("    private readonly record struct PayerInfo")]
    [InlineData("public interface IPaymentManager")]
    [InlineData("internal static class MoneyUtils")]
    public void Planted_empty_name_is_found(string line) => TypesOf([SourceFile.Planted("PaymentPortal/Payments/Payment.cs", line)]).ShouldHaveSingleItem();

    [Theory]
    [InlineData("public sealed class PaymentMethod")]
    [InlineData("public sealed class BaselineBenchmark")]
    [InlineData("private readonly CultureInfo culture;")]
    public void Good_name_is_no_finding(string line) => TypesOf([SourceFile.Planted("PaymentPortal/Payments/Payment.cs", line)]).ShouldBeEmpty();

    private static IEnumerable<string> FoldersOf(IEnumerable<SourceFile> files) =>
        files.Where(file => file.Folders.Intersect(Drawers).Any()).Select(file => file.Path);

    private static IEnumerable<string> TypesOf(IEnumerable<SourceFile> files) =>
        from file in files
        from line in file.Code.Append((1, $"class {Path.GetFileNameWithoutExtension(file.Name)}")).DistinctBy(line => line.Item2.Trim())
        where !line.Item2.Contains("InlineData", StringComparison.Ordinal)
        let name = Declared().Match(line.Item2).Groups["name"].Value
        where Empty().IsMatch(name)
        select $"{file.Path}({line.Item1}): {name}";

    [GeneratedRegex(@"(?<![\w.""'<])(class|record|struct|interface|enum)\s+(class\s+|struct\s+)?(?<name>[A-Z]\w*)")]
    private static partial Regex Declared();

    [GeneratedRegex("(Services?|Managers?|Helpers?|Utils?|Info|Data)$|^Base[A-Z]")]
    private static partial Regex Empty();
}
