using System.Text;

namespace PaymentPortal.Payments.Reconciliation.Statements;

/// <summary>The lines of a file with their numbers, from 1. A line longer than any bank writes, a NUL or bytes of another encoding are a fault, not memory.</summary>
internal sealed class TextLines(Stream file, Encoding encoding)
{
    private const int LongestLine = 64 * 1024;

    public IEnumerable<(int Number, string Text)> Read()
    {
        file.Position = 0;
        using var reader = new StreamReader(file, encoding, detectEncodingFromByteOrderMarks: false, bufferSize: 64 * 1024);
        var (buffer, line, number) = (new char[32 * 1024], new StringBuilder(), 1);
        var afterReturn = false;
        while (Fill(reader, buffer, number) is > 0 and var length)
        {
            for (var i = 0; i < length; i++)
            {
                var character = buffer[i];
                if (character is '\n' && afterReturn)
                {
                    afterReturn = false;
                    continue;
                }

                afterReturn = character == '\r';
                if (character is '\r' or '\n')
                {
                    yield return (number++, line.ToString());
                    line.Clear();
                }
                else
                {
                    Append(line, character, number);
                }
            }
        }

        if (line.Length > 0)
        {
            yield return (number, line.ToString());
        }
    }

    private static void Append(StringBuilder line, char character, int number)
    {
        if (character == '\0')
        {
            throw new UnreadableStatementException("nul-character", "The file holds a NUL character; it is damaged or no text.") { Line = number, Column = line.Length + 1 };
        }

        if (line.Length == LongestLine)
        {
            throw new UnreadableStatementException("line-too-long", "This line is longer than any that banks write.") { Line = number };
        }

        line.Append(character);
    }

    private static int Fill(StreamReader reader, char[] buffer, int number)
    {
        try
        {
            return reader.Read(buffer, 0, buffer.Length);
        }
        catch (DecoderFallbackException)
        {
            throw new UnreadableStatementException("wrong-encoding", "The file is written in more than one encoding, or damaged.") { Line = number };
        }
    }
}
