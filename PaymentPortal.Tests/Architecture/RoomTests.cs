using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace PaymentPortal.Architecture;

/// <summary>Who may know whom: storeys by direction of knowledge, and rooms of a slice that never look into each other.</summary>
public sealed partial class RoomTests
{
    [Fact]
    public void Pages_and_endpoints_know_no_other_room() => StraysBetweenRooms(House.Product, House.Slices).ShouldBeEmpty();

    [Fact]
    public void Primitives_know_nothing() => StraysFrom(House.Product, "Primitives", _ => true).ShouldBeEmpty();

    [Theory]
    [InlineData("Components")]
    [InlineData("Api")]
    public void Shelf_knows_no_slice(string shelf) => StraysFrom(House.Product, shelf, House.Slices.Contains).ShouldBeEmpty();

    [Fact]
    public void Entities_know_neither_database_nor_web() => Unfree(House.Product).ShouldBeEmpty();

    [Fact]
    public void Slice_roots_know_no_web() => WebInRoots(House.Product).ShouldBeEmpty();

    [Theory]
    [InlineData("PaymentPortal/Payments/StartPayment.cs", 1)]
    [InlineData("PaymentPortal/Payments/PaymentsSlice.cs", 0)]
    [InlineData("PaymentPortal/Payments/Api/PaymentsApi.cs", 0)]
    [InlineData("PaymentPortal/Messaging/Email/MailboxEndpoints.cs", 0)]
    public void Planted_web_in_a_root_is_found(string path, int findings) =>
        WebInRoots([SourceFile.Planted(path, "public sealed class StartPayment(IHttpContextAccessor web)")]).Count().ShouldBe(findings);

    [Theory]
    [InlineData("PaymentPortal/Payments/Api/PaymentsApi.cs", "using PaymentPortal.Brands.Api;")]
    [InlineData("PaymentPortal/Payments/Pages/PaymentList.razor", "@using PaymentPortal.Brands.Pages")]
    [InlineData("PaymentPortal/Payments/Pages/PaymentList.razor", "@inject Payments.Api.PaymentsApi Api")]
    public void Planted_look_into_another_room_is_found(string path, string line) =>
        StraysBetweenRooms([SourceFile.Planted(path, line)], ["Payments", "Brands"]).ShouldHaveSingleItem();

    [Theory]
    [InlineData("PaymentPortal/Payments/Api/PaymentsApi.cs", "using PaymentPortal.Api;")]
    [InlineData("PaymentPortal/Payments/Api/PaymentsApi.cs", "namespace PaymentPortal.Payments.Api;")]
    [InlineData("PaymentPortal/Payments/PaymentsSlice.cs", "using PaymentPortal.Payments.Api;")]
    public void Own_room_and_shelf_are_no_finding(string path, string line) =>
        StraysBetweenRooms([SourceFile.Planted(path, line)], ["Payments", "Brands"]).ShouldBeEmpty();

    [Fact]
    public void Planted_look_upstairs_is_found() =>
        StraysFrom([SourceFile.Planted("PaymentPortal/Primitives/Money.cs", "using PaymentPortal.Brands;")], "Primitives", _ => true).ShouldHaveSingleItem();

    [Fact]
    public void Planted_entity_with_a_database_is_found() =>
        Unfree([SourceFile.Planted("PaymentPortal/Payments/Payment.cs", "using Microsoft.EntityFrameworkCore;"), SourceFile.Planted("PaymentPortal/Payments/PaymentConfiguration.cs")])
            .ShouldHaveSingleItem();

    private static IEnumerable<string> StraysBetweenRooms(IEnumerable<SourceFile> files, IReadOnlyList<string> slices) =>
        from file in files
        where file.Room.Length > 0 && slices.Contains(file.House)
        from line in file.Code
        from use in Room().Matches(line.Text)
        let slice = use.Groups["slice"].Value
        where slices.Contains(slice) && (slice != file.House || use.Groups["room"].Value != file.Room)
        select $"{file.Path}({line.Number}): {use.Value}";

    private static IEnumerable<string> StraysFrom(IEnumerable<SourceFile> files, string shelf, Func<string, bool> forbidden) =>
        from file in files
        where file.House == shelf
        from line in file.Code
        from use in Folder().Matches(line.Text)
        let folder = use.Groups["folder"].Value
        where folder != shelf && forbidden(folder)
        select $"{file.Path}({line.Number}): {use.Value}";

    // Checkout, sign-in and the provider's notifications are made of endpoints.
    private static IEnumerable<string> WebInRoots(IEnumerable<SourceFile> files) =>
        from file in files
        where file.House is "PaymentRequests" or "Payments" or "Messaging" or "Documents" or "Brands" or "Reports" && file.Room.Length == 0
        where !file.Name.EndsWith("Slice.cs", StringComparison.Ordinal) && !file.Name.EndsWith("Endpoints.cs", StringComparison.Ordinal)
        from line in file.Code
        where Web().IsMatch(line.Text)
        select $"{file.Path}({line.Number}): {line.Text.Trim()}";

    private static IEnumerable<string> Unfree(IReadOnlyList<SourceFile> files) =>
        from mapping in files
        where mapping.Path.EndsWith("Configuration.cs", StringComparison.Ordinal)
        from entity in files
        where entity.Path == mapping.Path.Replace("Configuration.cs", ".cs", StringComparison.Ordinal)
        from line in entity.Code
        where Outside().IsMatch(line.Text)
        select $"{entity.Path}({line.Number}): {line.Text.Trim()}";

    [GeneratedRegex(@"(?<![\w""/])(?<slice>[A-Z]\w+)\.(?<room>Pages|Api)\b")]
    private static partial Regex Room();

    [GeneratedRegex(@"(?<!\w)PaymentPortal\.(?<folder>[A-Z]\w+)\b")]
    private static partial Regex Folder();

    [GeneratedRegex(@"\b(I?HttpContext(Accessor)?|IResult|TypedResults|NavigationManager)\b")]
    private static partial Regex Web();

    [GeneratedRegex(@"Microsoft\.(EntityFrameworkCore|AspNetCore\.(Http|Mvc|Components))|\bMudBlazor\b|\bHttpContext\b|\bDbContext\b")]
    private static partial Regex Outside();
}
