namespace PaymentPortal.Documents.Layout;

/// <summary>Paper is measured in millimetres, PDF in points of 1/72 inch.</summary>
public static class Millimetres
{
    /// <summary>Millimetres as points.</summary>
    public static float Mm(float millimetres) => millimetres * 72f / 25.4f;
}
