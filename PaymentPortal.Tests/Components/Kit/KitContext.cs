using System.Globalization;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace PaymentPortal.Components.Kit;

/// <summary>What the kit needs to render: its words, and a clock that stands at 14:10 UTC on 23 November 2026.</summary>
public abstract class KitContext : BunitContext
{
    protected KitContext()
    {
        Services.AddLocalization();
        Services.AddScoped<MomentWords>();
        Services.AddSingleton<TimeProvider>(Clock);
        Speak("de-DE");
    }

    protected FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 23, 14, 10, 0, TimeSpan.Zero));

    protected static void Speak(string culture) =>
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
}
