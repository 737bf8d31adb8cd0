using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using PaymentPortal.Components;
using PaymentPortal.Components.Kit;
namespace PaymentPortal.DemoTmp;
public static class DemoSetup
{
    public static void Add(IServiceCollection s)
    {
        s.AddSingleton(new NavEntry("/", "Nav.Today", Glyphs.Home, null) { Order = 10, Keys = "g h", Exact = true });
        s.AddSingleton(new NavEntry("/requests/new", "Nav.Compose", Glyphs.Plus, "requests.write") { Order = 20, Keys = "n" });
        s.AddSingleton(new NavEntry("/requests", "Nav.Requests", Glyphs.List, "requests.read") { Order = 30, Keys = "g a" });
        s.AddSingleton(new NavEntry("/mailbox", "Nav.Mailbox", Glyphs.Inbox, "mailbox.read") { Order = 40 });
        s.AddSingleton(new NavEntry("/settings/brands", "Nav.Brands", Glyphs.Brush, "settings.read") { Order = 110 });
    }
    public static void Map(WebApplication app) => app.MapGet("/demo-in", async (HttpContext c) =>
    {
        await c.SignInAsync(IdentityConstants.ApplicationScheme, new ClaimsPrincipal(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, Guid.Empty.ToString()), new("display_name", "Miriam Köster"), new("team", "Finanzen"), new(ClaimTypes.Role, "Finance")], "x", ClaimTypes.Name, ClaimTypes.Role)));
        c.Response.Redirect("/requests");
    });
}
