using System.Globalization;
using System.Text;
using PaymentPortal.Documents.Layout;
using Shouldly;
using Xunit;

namespace PaymentPortal.Documents;

public class PdfLanguageTests
{
    [Theory]
    [InlineData("")]
    [InlineData("no PDF at all")]
    [InlineData("startxref\n99999999")]
    [InlineData("startxref\n-5")]
    [InlineData("xref\ntrailer\n<</Root x>>\nstartxref\n0\n%%EOF")]
    public void A_file_that_is_laid_out_otherwise_stays_as_it_is(string content)
    {
        using var file = new MemoryStream();
        file.Write(Encoding.ASCII.GetBytes(content));

        Encoding.ASCII.GetString(PdfLanguage.Set(file, CultureInfo.GetCultureInfo("de"))).ShouldBe(content);
    }
}
