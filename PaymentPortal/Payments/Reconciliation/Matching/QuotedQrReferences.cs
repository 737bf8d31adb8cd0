using PaymentPortal.PaymentRequests;
using PaymentPortal.Primitives;

namespace PaymentPortal.Payments.Reconciliation.Matching;

/// <summary>Requests by the references of Swiss QR-bills that lines quote. Such a reference stands for one request of this portal alone, and banks list what was paid to a QR-IBAN under the account's
/// ordinary IBAN (Swiss Payment Standards, Implementation Guidelines for Cash Management Messages), which no brand needs to know: so the reference counts also there.</summary>
internal sealed class QuotedQrReferences
{
    /// <summary>Digits from which on a text can be one of ours; banks may leave out the zeros in front.</summary>
    private const int Fewest = 24;

    private readonly Dictionary<string, PaymentRequest> requests;

    private QuotedQrReferences(Dictionary<string, PaymentRequest> requests) => this.requests = requests;

    /// <summary>Whether a text can be such a reference.</summary>
    public static bool Fits(string code) => code.Length >= Fewest && QrReference.TryParse(code, out _);

    /// <summary>Finds what the marks quote.</summary>
    public static async Task<QuotedQrReferences> Read(IQueryable<PaymentRequest> requests, IEnumerable<ReferenceMark> marks, CancellationToken cancel)
    {
        var found = new Dictionary<string, PaymentRequest>();
        foreach (var code in marks.Select(mark => mark.Code).Where(Fits).Distinct())
        {
            if (QrReference.TryParse(code, out var reference) && await TransferTarget.Find(requests, reference, cancel) is { } request)
            {
                found[code] = request;
            }
        }

        return new QuotedQrReferences(found);
    }

    /// <summary>The request that a mark quotes, if the money can be its: on an account of its brand, or on one that is no brand's.</summary>
    public IEnumerable<PaymentRequest> Of(ReferenceMark mark, IReadOnlySet<Guid> brands) =>
        requests.TryGetValue(mark.Code, out var request) && (brands.Count == 0 || brands.Contains(request.BrandId)) ? [request] : [];
}
