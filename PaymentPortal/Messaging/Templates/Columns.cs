using System.Text;

namespace PaymentPortal.Messaging.Templates;

/// <summary>Plain text in 72 columns (RFC 3676, 4.2 advises less than 78). Only blanks break; what is longer than a line, such as an address, stays whole.</summary>
internal static class Columns
{
    public const int Most = 72;

    public static string Wrap(string text)
    {
        var wrapped = new StringBuilder();
        var column = 0;
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (column > 0)
            {
                var breaks = column + 1 + word.Length > Most;
                wrapped.Append(breaks ? '\n' : ' ');
                column = breaks ? 0 : column + 1;
            }

            wrapped.Append(word);
            column += word.Length;
        }

        return wrapped.ToString();
    }
}
