using System.Globalization;

namespace PaymentPortal.Checkout;

/// <summary>A link that leads somewhere.</summary>
/// <param name="Link">The look-up's row.</param>
/// <param name="State">What the payer sees of it.</param>
/// <param name="Culture">The language to answer in.</param>
public sealed record OpenedLink(LinkRow Link, PayerState State, CultureInfo Culture);
