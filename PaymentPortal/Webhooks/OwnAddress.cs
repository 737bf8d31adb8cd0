namespace PaymentPortal.Webhooks;

/// <summary>An address that a request named, and the endpoint that stands for it.</summary>
public sealed record OwnAddress(Guid EndpointId, string Url);
