namespace PaymentPortal.Primitives;

/// <summary>How many slips of the finger lie between two words.</summary>
internal static class EditDistance
{
    /// <summary>The least number of letters left out, added, replaced, or swapped with their neighbour (optimal string alignment).</summary>
    public static int Between(string left, string right)
    {
        var rows = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++)
        {
            for (var j = 0; j <= right.Length; j++)
            {
                rows[i, j] = i == 0 ? j : j == 0 ? i : Cheapest(rows, left, right, i, j);
            }
        }

        return rows[left.Length, right.Length];
    }

    /// <summary>Whether the first word is the second with two neighbours swapped or one letter typed twice.</summary>
    public static bool IsSwapOrDouble(string left, string right) =>
        left != right && Between(left, right) == 1
        && (left.Length == right.Length ? string.Concat(left.Order()) == string.Concat(right.Order()) : left.Length > right.Length && Singled(left) == Singled(right));

    private static int Cheapest(int[,] rows, string left, string right, int i, int j)
    {
        var replaced = rows[i - 1, j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
        var least = Math.Min(Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1, replaced);
        var swapped = i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
        return swapped ? Math.Min(least, rows[i - 2, j - 2] + 1) : least;
    }

    private static string Singled(string word) => string.Concat(word.Where((letter, i) => i == 0 || word[i - 1] != letter));
}
