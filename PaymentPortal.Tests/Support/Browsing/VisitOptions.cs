using Microsoft.Playwright;

namespace PaymentPortal.Support.Browsing;

/// <summary>Who looks, and with what: the size of the window, the language, light or dark, with or without JavaScript.</summary>
public sealed record VisitOptions
{
    public int Width { get; init; } = 1440;

    public int Height { get; init; } = 900;

    /// <summary>A BCP 47 tag; sent as Accept-Language.</summary>
    public string Language { get; init; } = "en-GB";

    public string TimeZone { get; init; } = "Europe/Berlin";

    public bool Dark { get; init; }

    public bool JavaScript { get; init; } = true;

    /// <summary>Larger writing as the browser zooms it: 2 is 200 %, so the page has half the width to lay itself out in.</summary>
    public int Zoom { get; init; } = 1;

    /// <summary>The narrowest phone that WCAG 1.4.10 asks for.</summary>
    public static VisitOptions Phone { get; } = new() { Width = 320, Height = 640 };

    internal BrowserNewContextOptions ForPlaywright() => new()
    {
        ViewportSize = new ViewportSize { Width = Width / Zoom, Height = Height / Zoom },
        DeviceScaleFactor = Zoom,
        Locale = Language,
        TimezoneId = TimeZone,
        ColorScheme = Dark ? ColorScheme.Dark : ColorScheme.Light,
        ReducedMotion = ReducedMotion.Reduce,
        JavaScriptEnabled = JavaScript,
    };
}
