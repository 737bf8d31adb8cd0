using System.Globalization;
using PaymentPortal.Reports.Datev;

namespace PaymentPortal.Reports.Pages;

/// <summary>The settings of booking exports as they are typed. What is no number becomes 0, which the rules refuse at its field.</summary>
internal sealed class DatevForm
{
    /// <summary>Providers that may have a clearing account of their own; "none" is money paid outside the portal.</summary>
    public static readonly string[] Providers = ["stripe", "mollie", "paypal", "bank-transfer", "none", "sandbox"];

    public string? Consultant { get; set; }

    public string? Client { get; set; }

    public string? FiscalYearMonth { get; set; }

    public string? AccountLength { get; set; }

    public string? Chart { get; set; }

    public string? Clearing { get; set; }

    public string? Claims { get; set; }

    public string? Surplus { get; set; }

    public string? Refunds { get; set; }

    public string? Chargebacks { get; set; }

    public Dictionary<string, string?> ClearingOf { get; private init; } = [];

    public static DatevForm Of(DatevSetupView view)
    {
        var settings = view.Settings;
        var form = new DatevForm
        {
            Consultant = view.Version == 0 ? "" : Text(settings.Consultant),
            Client = view.Version == 0 ? "" : Text(settings.Client),
            FiscalYearMonth = Text(settings.FiscalYearMonth),
            AccountLength = Text(settings.AccountLength),
            ClearingOf = settings.ClearingOf.ToDictionary(pair => pair.Key, pair => (string?)pair.Value),
        };
        form.Take(settings);
        return form;
    }

    /// <summary>Takes the chart and its accounts over.</summary>
    public void Take(DatevSettings preset) =>
        (Chart, Clearing, Claims, Surplus, Refunds, Chargebacks) = (preset.Chart, preset.Clearing, preset.Claims, preset.Surplus, preset.Refunds, preset.Chargebacks);

    public DatevSettings ToSettings() => new()
    {
        Consultant = Number(Consultant),
        Client = Number(Client),
        FiscalYearMonth = Number(FiscalYearMonth),
        AccountLength = Number(AccountLength),
        Chart = Chart ?? "",
        Clearing = Account(Clearing),
        Claims = Account(Claims),
        Surplus = Account(Surplus),
        Refunds = Account(Refunds),
        Chargebacks = Account(Chargebacks),
        ClearingOf = ClearingOf.ToDictionary(pair => pair.Key, pair => Account(pair.Value)),
    };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static int Number(string? text) => int.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static string Account(string? text) => text?.Trim() ?? "";
}
