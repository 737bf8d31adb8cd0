using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace PaymentPortal.Architecture;

/// <summary>Slice roots know each other in one direction only. What must flow back flows as an event, a consequence or a seam that the lower slice declares.
/// Each folder of Providers counts for itself: the seam at its root lies below Payments, the notifications above.</summary>
public sealed partial class CycleTests
{
    [Fact]
    public void Slices_know_each_other_in_one_direction_only() => Cycle(Uses(House.Product, House.Slices)).ShouldBeNull();

    [Fact]
    public void Planted_cycle_is_found() =>
        Cycle(Uses(
            [
                SourceFile.Planted("PaymentPortal/Payments/Payment.cs", "using PaymentPortal.Brands;"),
                SourceFile.Planted("PaymentPortal/Brands/Brand.cs", "using PaymentPortal.Imports;"),
                SourceFile.Planted("PaymentPortal/Imports/Import.cs", "using PaymentPortal.Payments;"),
            ],
            ["Payments", "Brands", "Imports"])).ShouldBe("Brands -> Imports -> Payments -> Brands");

    [Fact]
    public void Notifications_may_stand_on_payments_that_stand_on_the_seam() =>
        Cycle(Uses(
            [
                SourceFile.Planted("PaymentPortal/Payments/StartPayment.cs", "using PaymentPortal.Providers;"),
                SourceFile.Planted("PaymentPortal/Providers/Notifications/NotificationDispatcher.cs", "using PaymentPortal.Payments;", "using PaymentPortal.Providers;"),
            ],
            ["Payments", "Providers"])).ShouldBeNull();

    private static SortedDictionary<string, SortedSet<string>> Uses(IEnumerable<SourceFile> files, IReadOnlyList<string> slices)
    {
        var uses = new SortedDictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        foreach (var file in files.Where(file => slices.Contains(file.House) && file.Room.Length == 0 && !file.Name.EndsWith("Slice.cs", StringComparison.Ordinal)))
        {
            var from = Node(file.House, file.Folders.ElementAtOrDefault(1));
            var to = file.Code.SelectMany(line => Namespace().Matches(line.Text)).Where(use => slices.Contains(use.Groups["slice"].Value))
                .Select(use => Node(use.Groups["slice"].Value, use.Groups["part"].Value));
            uses.TryAdd(from, new SortedSet<string>(StringComparer.Ordinal));
            uses[from].UnionWith(to.Where(node => node != from));
        }

        return uses;
    }

    private static string Node(string slice, string? part) => slice == "Providers" && !string.IsNullOrEmpty(part) ? $"{slice}/{part}" : slice;

    /// <summary>The first cycle as "A -> B -> A"; null when there is none.</summary>
    private static string? Cycle(SortedDictionary<string, SortedSet<string>> uses)
    {
        var clean = new HashSet<string>();
        return uses.Keys.Select(start => Follow([start])).FirstOrDefault(cycle => cycle is not null);

        string? Follow(List<string> path)
        {
            var last = path[^1];
            if (path.IndexOf(last) is var first && first < path.Count - 1)
            {
                return string.Join(" -> ", path[first..]);
            }

            if (clean.Contains(last) || !uses.TryGetValue(last, out var nexts))
            {
                return null;
            }

            var cycle = nexts.Select(next => Follow([.. path, next])).FirstOrDefault(found => found is not null);
            if (cycle is null)
            {
                clean.Add(last);
            }

            return cycle;
        }
    }

    [GeneratedRegex(@"(?<!\w)PaymentPortal\.(?<slice>[A-Z]\w+)(\.(?<part>[A-Z]\w+))?")]
    private static partial Regex Namespace();
}
