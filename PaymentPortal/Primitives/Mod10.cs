namespace PaymentPortal.Primitives;

/// <summary>The recursive check digit modulo 10 of Swiss payment references.</summary>
internal static class Mod10
{
    private static readonly int[] Carries = [0, 9, 4, 6, 8, 2, 7, 1, 3, 5];

    /// <summary>The digit that follows a text of digits.</summary>
    public static char Of(ReadOnlySpan<char> digits)
    {
        var carry = 0;
        foreach (var digit in digits)
        {
            carry = Carries[(carry + digit - '0') % 10];
        }

        return (char)('0' + ((10 - carry) % 10));
    }
}
