using PaymentPortal.Documents.Invoices;

namespace PaymentPortal.Documents;

/// <summary>What is printed: invoices and payment codes.</summary>
public static class DocumentsSlice
{
    public static IServiceCollection AddDocuments(this IServiceCollection services) => services.AddLocalization().AddSingleton<InvoicePdf>().AddSingleton<RequestInvoice>().AddSingleton<RequestDocuments>();
}
