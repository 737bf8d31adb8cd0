namespace PaymentPortal.Documents;

/// <summary>Marks the texts of printed documents: DocumentsTexts.resx in English, DocumentsTexts.de.resx in German.</summary>
public sealed class DocumentsTexts
{
    private DocumentsTexts()
    {
    }
}
