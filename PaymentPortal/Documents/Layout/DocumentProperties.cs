using System.Globalization;

namespace PaymentPortal.Documents.Layout;

/// <summary>What a reader shows about a document without opening it, and the language a screen reader speaks.</summary>
/// <param name="Title">Shown in the window's title.</param>
/// <param name="Author">Who issues it.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Language">Language of its text.</param>
/// <param name="Created">Moment of issue; not the moment of drawing, or equal documents would differ.</param>
public sealed record DocumentProperties(string Title, string Author, string Subject, CultureInfo Language, DateTimeOffset Created);
