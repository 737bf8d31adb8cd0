namespace PaymentPortal.Documents.PaymentCodes;

/// <summary>A code that fills in a transfer in a banking app.</summary>
/// <param name="Text">What it says.</param>
/// <param name="IsSwiss">Whether it is that of a Swiss QR-bill and carries the cross.</param>
public sealed record TransferCode(string Text, bool IsSwiss)
{
    /// <summary>For a page.</summary>
    public string Svg(string title) => QrPicture.Svg(QrSymbol.Of(Text), title, IsSwiss);

    /// <summary>For saving.</summary>
    public byte[] Png() => QrPicture.Png(QrSymbol.Of(Text), withCross: IsSwiss);
}
