using PaymentPortal.Brands;

namespace PaymentPortal.PaymentRequests;

/// <summary>A request and its brand.</summary>
public sealed record RequestOfBrand(PaymentRequest Request, Brand Brand);
