using PaymentPortal.Brands;
using PaymentPortal.PaymentRequests;

namespace PaymentPortal.Support.Builders;

/// <summary>Requests in every state, so that pages can be looked at.</summary>
public static class Month
{
    /// <summary>Puts them into a portal, the last moments before <paramref name="now"/>.</summary>
    public static async Task<IReadOnlyList<PaymentRequest>> In(IServiceProvider services, Brand brand, DateTimeOffset now)
    {
        var lives = new Lives(services, brand);
        var today = BrandDays.Today(brand, now);
        var requests = new List<PaymentRequest>();
        for (var day = 13; day >= 1; day--)
        {
            requests.Add(await lives.Of(new Life($"KFZ-2026-{88000 + day}", "Wolfgang Strauß", 12000 + (day * 3100))
            {
                CreatedAt = now.AddDays(-day).AddHours(-2), Delivered = true, Opened = true, Method = day % 3 == 0 ? "paypal" : "card", Paid = day % 4 == 0 ? 0 : 12000 + (day * 3100), DueDate = today.AddDays(9 - day),
            }));
        }

        Life[] lately =
        [
            new("RS-2026-10012", "Dr. Friederike von der Lühe", 21700) { Description = "Rechtsschutz, Jahresbeitrag", CreatedAt = now.AddDays(-100), ExpiresAt = now.AddDays(-10), Delivered = true, Opened = true, Expired = true },
            new("WG-2026-04420", "Wohnungsgenossenschaft Süderelbe eG", 2_491_836) { Description = "Gebäudeversicherung 2026", Delivered = true, DueDate = today.AddDays(25) },
            new("Entwurf-17", "Lars Nyström", 6400) { Description = "Reiseversicherung", Sent = false },
            new("KFZ-2026-86990", "Jörg Mühlenbrock", 58820) { Delivered = true, Opened = true, Method = "paypal", Paid = 58820, Surplus = "duplicate", DueDate = today.AddDays(-3) },
            new("KFZ-2026-88120", "Autohaus Düsterhöft GmbH", 1_824_000) { Description = "Flottenvertrag, November", Delivered = true, Opened = true, Method = "sepaDebit", Awaited = true, DueDate = today.AddDays(7) },
            new("HR-2026-20101", "Bärbel Oßwald-Thießen", 8640) { Failed = "refused", DueDate = today.AddDays(14) },
            new("GV-2026-19880", "Maximilian Freiherr von Württemberg-Hohenlohe", 3890) { Description = "Glasversicherung", Delivered = true, Opened = true, DueDate = today.AddDays(-9), ExpiresAt = now.AddDays(1.6) },
            new("HR-2026-19944", "Käthe Großkreutz", 174_100) { DueDate = today.AddDays(-5), ExpiresAt = now.AddDays(2.5) },
            new("UNF-2026-00318", "José Ángel Núñez Pérez", 7215) { Description = "Unfallversicherung, 4. Quartal", Delivered = true, Opened = true, Refused = "paypal", DueDate = today.AddDays(1) },
            new("HR-2026-18810", "Agnieszka Wójcik-Brzęczyszczykiewicz", 11900) { Description = "Hausratversicherung, Storno", Cancelled = "doppelt gesendet" },
            new("RS-2026-11502", "Tolga Yıldırım", 21700) { CurrencyCode = "CHF", Delivered = true, Opened = true, Method = "card", Paid = 21700 },
            new("INV-2026-0042", "Annegret Schönfelder-Großmann", 12950) { Email = "annegret@familie-sg.example", Phone = "+491715554471", Delivered = true, Opened = true, Refused = "paypal", Method = "paypal", Paid = 5000, DueDate = today.AddDays(22) },
        ];
        for (var index = 0; index < lately.Length; index++)
        {
            var created = lately[index].CreatedAt == Some.Noon ? now.AddMinutes(-9 * (lately.Length - index)) : lately[index].CreatedAt;
            requests.Add(await lives.Of(lately[index] with { CreatedAt = created }));
        }

        return requests;
    }
}
