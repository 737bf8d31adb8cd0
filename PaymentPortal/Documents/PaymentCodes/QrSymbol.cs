using System.Text;
using QRCoder;

namespace PaymentPortal.Documents.PaymentCodes;

/// <summary>A QR symbol as its dark and light modules, error correction M, without the quiet zone.</summary>
public sealed class QrSymbol
{
    /// <summary>Light modules that must surround a symbol on every side (ISO/IEC 18004).</summary>
    public const int QuietZone = 4;

    private readonly bool[,] modules;

    private QrSymbol(bool[,] modules) => this.modules = modules;

    /// <summary>Modules along one side.</summary>
    public int Size => modules.GetLength(0);

    /// <summary>The symbol's version, 1 to 40: its size is 17 + 4 × version.</summary>
    public int Version => (Size - 17) / 4;

    /// <summary>Whether the module is dark; outside the symbol all are light.</summary>
    public bool IsDark(int x, int y) => x >= 0 && y >= 0 && x < Size && y < Size && modules[x, y];

    /// <summary>The symbol of a text, written as UTF-8 bytes in the smallest version that holds it.</summary>
    public static QrSymbol Of(string text)
    {
        using var encoded = QRCodeGenerator.GenerateQrCode(Encoding.UTF8.GetBytes(text), QRCodeGenerator.ECCLevel.M);
        var rows = encoded.ModuleMatrix;
        var size = rows.Count - (2 * QuietZone);
        var modules = new bool[size, size];
        for (var y = 0; y < size; y++)
        {
            for (var x = 0; x < size; x++)
            {
                modules[x, y] = rows[y + QuietZone][x + QuietZone];
            }
        }

        return new QrSymbol(modules);
    }
}
