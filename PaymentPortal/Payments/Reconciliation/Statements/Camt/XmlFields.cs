using System.Text;
using System.Xml;

namespace PaymentPortal.Payments.Reconciliation.Statements.Camt;

/// <summary>The texts of one element by the paths of local names within it ("RmtInf/Ustrd"), as many as a payment can have, each cut to what can be stored: however large the element is,
/// this is small.</summary>
internal sealed class XmlFields
{
    private const int MostFields = 400;
    private const int DeepestElement = 40;

    private readonly List<(string Path, string Text, string? Currency)> fields = [];
    private bool isFull;

    /// <summary>The first text at a path; empty when there is none.</summary>
    public string this[string path] => fields.Find(field => field.Path == path).Text ?? "";

    /// <summary>The first text at any of these paths.</summary>
    public string FirstOf(params ReadOnlySpan<string> paths)
    {
        foreach (var path in paths)
        {
            if (this[path] is { Length: > 0 } text)
            {
                return text;
            }
        }

        return "";
    }

    /// <summary>All texts at a path, in their order.</summary>
    public IEnumerable<string> All(string path) => fields.Where(field => field.Path == path).Select(field => field.Text);

    /// <summary>The attribute "Ccy" of the first element at a path.</summary>
    public string CurrencyOf(string path) => fields.Find(field => field.Path == path).Currency ?? "";

    /// <summary>Whether there is an element with text at this path.</summary>
    public bool Has(string path) => fields.Exists(field => field.Path == path);

    /// <summary>Reads the element that the reader stands on, and leaves it behind.</summary>
    public static XmlFields Read(XmlReader reader) => Read(reader, out _);

    /// <inheritdoc cref="Read(XmlReader)"/>
    /// <param name="reader">Stands on the element.</param>
    /// <param name="own">The element's own text.</param>
    public static XmlFields Read(XmlReader reader, out string own)
    {
        var fields = new XmlFields();
        own = "";
        if (reader.IsEmptyElement)
        {
            reader.Read();
            return fields;
        }

        var root = reader.Depth;
        var path = new List<string>();
        reader.Read();
        while (reader.Depth > root)
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                fields.Enter(reader, root, path);
            }
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace)
            {
                var text = TextOf(reader);
                if (path.Count == 0)
                {
                    own = own.Length < BankText.LongestRemittance ? own + text : own;
                }
                else
                {
                    fields.Append(text);
                }

                continue;
            }
            else if (reader.NodeType == XmlNodeType.EndElement && path.Count > 0)
            {
                path.RemoveAt(path.Count - 1);
            }

            if (!reader.Read())
            {
                break;
            }
        }

        reader.Read();
        return fields;
    }

    private void Enter(XmlReader reader, int root, List<string> path)
    {
        if (reader.Depth - root > DeepestElement)
        {
            throw new UnreadableStatementException("xml-too-deep", "The file nests its elements deeper than any bank statement.") { Line = CamtReader.LineOf(reader) };
        }

        path.Add(reader.LocalName);
        isFull = fields.Count == MostFields;
        if (!isFull)
        {
            fields.Add((string.Join('/', path), "", reader.GetAttribute("Ccy")));
        }

        if (reader.IsEmptyElement)
        {
            path.RemoveAt(path.Count - 1);
        }
    }

    private void Append(string text)
    {
        if (!isFull && fields.Count > 0 && text.Length > 0 && fields[^1] is var last && last.Text.Length < BankText.LongestRemittance)
        {
            fields[^1] = last with { Text = last.Text + text };
        }
    }

    /// <summary>The text node that the reader stands on, cut; the reader then stands behind it.</summary>
    private static string TextOf(XmlReader reader)
    {
        var text = new StringBuilder();
        var chunk = new char[1024];
        int read;
        while ((read = reader.ReadValueChunk(chunk, 0, chunk.Length)) > 0)
        {
            text.Append(chunk, 0, Math.Min(read, Math.Max(0, BankText.LongestRemittance - text.Length)));
        }

        reader.Read();
        return text.ToString();
    }
}
