using System.Text;

namespace PaymentPortal.Primitives;

/// <summary>Turns a reason written in code into the stable code of a <see cref="Fault"/>: <c>TooManyDecimals</c> becomes "too-many-decimals".</summary>
public static class FaultCode
{
    /// <summary>The name of an enum's value in kebab-case.</summary>
    public static string Of<T>(T reason)
        where T : struct, Enum
    {
        var code = new StringBuilder();
        foreach (var letter in reason.ToString())
        {
            if (char.IsAsciiLetterUpper(letter) && code.Length > 0)
            {
                code.Append('-');
            }

            code.Append(char.ToLowerInvariant(letter));
        }

        return code.ToString();
    }
}
