namespace PaymentPortal.Components.Kit;

/// <summary>The product's own icons: path data on a 16 × 16 grid, drawn as lines by <see cref="Icon"/>.</summary>
public static class Glyphs
{
    public const string Bank = "M2 6.5 8 3l6 3.5M3.5 7v5M6.5 7v5M9.5 7v5M12.5 7v5M2 13h12";
    public const string Bell = "M4 11.500V7a4 4 0 0 1 8 0v4.500l1 1H3zM6.700 14h2.600";
    public const string Brush = "M13.5 2.5 7 9M6.5 8.5c-2 0-3 1.3-3 2.7 0 1-.6 1.6-1.3 1.9 2.8 1 6 .2 6-2.6 0-1-.6-1.7-1.7-2z";
    public const string Calendar = "M2.500 3.500h11v10h-11zM2.500 6.500h11M5.500 2v2.500M10.500 2v2.500";
    public const string Card = "M1.800 4h12.400v8.500H1.800zM1.800 6.700h12.400M4 10h2.500";
    public const string Chart = "M2.5 13.5h11M4.5 11V8M8 11V4M11.5 11V6.5";
    public const string Check = "M3.5 8.5l3 3 6-7";
    public const string Clock = "M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM8 4.700V8l2.300 1.500";
    public const string Close = "M4 4l8 8M12 4l-8 8";
    public const string Columns = "M2.500 3h11v10h-11zM6.200 3v10M9.800 3v10";
    public const string Copy = "M5.500 5.500v-3h8v8h-3M2.500 5.500h8v8h-8z";
    public const string Document = "M4 1.800h5.500l3 3v9.400H4zM9.500 1.800v3h3M6 8h4.500M6 10.500h4.500";
    public const string Down = "M4 6l4 4 4-4";
    public const string Euro = "M12 4a4.700 4.700 0 1 0 0 8M2.500 7h6M2.500 9.200h6";
    public const string Eye = "M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8zM8 10a2 2 0 1 0 0-4 2 2 0 0 0 0 4z";
    public const string Globe = "M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM2 8h12M8 2c2 2 2.500 4 2.500 6S10 12 8 14M8 2C6 4 5.500 6 5.500 8S6 12 8 14";
    public const string Help = "M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM6.300 6.300a1.700 1.700 0 1 1 2.400 1.600c-.5.2-.7.500-.7 1.100M8 11.200v.1";
    public const string Home = "M2.5 7 8 2.5 13.5 7v6.5h-4v-4h-3v4h-4z";
    public const string Hook = "M5.5 9.5a3 3 0 1 0 2.5 3h4M10 6.5a3 3 0 1 0-4.3-.3L4 9.5M8.5 4.5l2.2 3.6a3 3 0 1 1-1 4.8";
    public const string Inbox = "M2 9h3.5l1 1.5h3L10.500 9H14M2 9v4h12V9l-2-6H4z";
    public const string Key = "M6 10.500a3.500 3.500 0 1 1 3-1.800l4.500 4.500M11 10.700l1.500-1.500";
    public const string Left = "M10 4 6 8l4 4";
    public const string Link = "M7 9a2.700 2.700 0 0 0 4 0l2-2a2.800 2.800 0 0 0-4-4l-.8.8M9 7a2.700 2.700 0 0 0-4 0L3 9a2.800 2.800 0 0 0 4 4l.8-.8";
    public const string List = "M2.5 4h11M2.5 8h11M2.5 12h7";
    public const string Mail = "M2 4h12v8.5H2zM2.3 4.5 8 8.8l5.7-4.3";
    public const string Menu = "M2.500 4h11M2.500 8h11M2.500 12h11";
    public const string More = "M3.500 8h.01M8 8h.01M12.500 8h.01";
    public const string Pen = "M3 13l.700-3L10.500 3.200l2.300 2.300L6 12.300zM9 4.700 11.300 7";
    public const string People = "M5.8 7.3a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.6zM1.8 13c0-2.2 1.8-3.7 4-3.7s4 1.5 4 3.7M10.5 3a2.2 2.2 0 0 1 0 4.2M11.5 9.5c1.6.3 2.7 1.7 2.7 3.5";
    public const string Person = "M8 7.500a2.600 2.600 0 1 0 0-5.200 2.600 2.600 0 0 0 0 5.200zM3 13.700c0-2.600 2.200-4.200 5-4.200s5 1.600 5 4.200";
    public const string Phone = "M5 1.800h6v12.400H5zM7.300 12h1.400";
    public const string Plus = "M8 3v10M3 8h10";
    public const string Qr = "M2.500 2.500h4v4h-4zM9.500 2.500h4v4h-4zM2.500 9.500h4v4h-4zM9.500 9.500h1.500v1.500M13.500 9.500v1M13.500 13.500h-2M9.500 13.500v0";
    public const string Return = "M2.500 5.500h8a3 3 0 0 1 0 6H6M2.500 5.500 5 3M2.500 5.500 5 8";
    public const string Right = "M6 4l4 4-4 4";
    public const string Search = "M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zM10.5 10.5l3 3";
    public const string Send = "M14 2 7 9M14 2 9.5 14 7 9 2 6.5z";
    public const string Shield = "M8 1.800 13 3.500v4c0 3.300-2.200 5.600-5 6.700-2.800-1.100-5-3.400-5-6.700v-4zM5.700 7.800l1.700 1.700 3-3.200";
    public const string Speech = "M2 3h12v8H7.500L4.500 13.500V11H2z";
    public const string Star = "M8 2.300l1.700 3.600 3.900.5-2.900 2.700.8 3.900L8 11.100 4.500 13l.8-3.900L2.400 6.400l3.900-.5z";
    public const string Transfer = "M2.500 5h9M9 2.500 11.500 5 9 7.500M13.500 11h-9M7 8.500 4.500 11 7 13.500";
    public const string Upload = "M8 10.5v-8M5 5l3-3 3 3M2.5 10v3.5h11V10";
    public const string Wallet = "M2.500 4.500v8h11v-7h-10a1 1 0 0 1 0-2H12v2M10.700 9h.01";
    public const string Warning = "M8 2.5 14 13H2zM8 6.5v3M8 11.3v.2";
}
