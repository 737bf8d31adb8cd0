using Shouldly;
using Xunit;

namespace PaymentPortal.Architecture;

/// <summary>Small files are the result of naming every aspect of a thing.</summary>
public sealed class FileLengthTests
{
    private static readonly IReadOnlyList<SourceFile> All = [.. House.Product, .. House.Tests];

    [Fact]
    public void No_file_is_longer_than_one_idea() =>
        All.Where(file => file.Lines.Count > (file.IsRazor ? 200 : 300)).Select(file => $"{file.Path}: {file.Lines.Count} lines").ShouldBeEmpty();

    [Fact]
    public void Half_of_the_files_fit_on_a_screen() => LengthAt(0.5).ShouldBeLessThanOrEqualTo(45);

    [Fact]
    public void Nine_of_ten_files_are_short() => LengthAt(0.9).ShouldBeLessThanOrEqualTo(160);

    private static int LengthAt(double share)
    {
        var lengths = All.Select(file => file.Lines.Count).Order().ToList();
        return lengths[(int)(share * (lengths.Count - 1))];
    }
}
