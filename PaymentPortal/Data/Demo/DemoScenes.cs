using static PaymentPortal.Data.Demo.DemoPayers;
using static PaymentPortal.Data.Demo.DemoPlot;

namespace PaymentPortal.Data.Demo;

/// <summary>What was asked in the last month, the oldest first.</summary>
internal static class DemoScenes
{
    public static IReadOnlyList<DemoScene> All { get; } = [.. Insurer().Concat(Utility()).OrderByDescending(scene => scene.Age)];

    private static IEnumerable<DemoScene> Insurer()
    {
        const string Brand = DemoBrands.Insurer;
        return
        [
            new(Brand, Expired, Friederike, "RS-{y}-09877", "Rechtsschutz, Zusatzbaustein Verkehr", 4380, Days(31), -20, -6, "card"),
            new(Brand, PaidLate, Friederike, "RS-{y}-10012", "Rechtsschutz, Jahresbeitrag", 21700, Days(30), -17, -3, "klarna"),
            new(Brand, Paid, Bernd, "INV-{y}-0007", "Reiserücktrittsversicherung", 3890, Days(29), -15, 60),
            new(Brand, ChargedBack, Zoe, "KFZ-{y}-86544", "Kfz-Versicherung, Nachzahlung", 18260, Days(28), -14, 62, "sepaDebit"),
            new(Brand, Paid, Suederelbe, "WG-{y}-04391", "Gebäudeversicherung, Süderelbe 12–18", 63370, Days(27), -13, 63, "sepaDebit"),
            new(Brand, PartlyRefunded, Tolga, "RS-{y}-11380", "Rechtsschutz, Umstellung", 14500, Days(26), -12, 64, "card"),
            new(Brand, Refunded, Agnieszka, "HR-{y}-18810", "Hausratversicherung, Storno", 11900, Days(25), -21, 65, "card"),
            new(Brand, Cancelled, Francois, "HR-{y}-19002", "Hausratversicherung {y}", 12950, Days(24), 7, 66),
            new(Brand, ExpiredPartlyPaid, Kaethe, "GL-{y}-03310", "Glasversicherung, Gutshaus", 21480, Days(23), -9, -2, "bankTransfer"),
            new(Brand, Reminded, Oemer, "HR-{y}-20077", "Hausratversicherung {y}", 16420, Days(22), -12, 1),
            new(Brand, Reminded, Maximilian, "GV-{y}-19880", "Glasversicherung", 3890, Days(21), -9, 2),
            new(Brand, PaidAtSecondTry, Guenther, "UNF-{y}-00301", "Unfallversicherung, 4. Quartal", 7215, Days(20), 2, 70, "klarna"),
            new(Brand, Reminded, Kaethe, "HR-{y}-19944", "Hausratversicherung {y}", 174100, Days(19), -5, 3),
            new(Brand, Paid, Schoenfeld, "BH-{y}-07712", "Betriebshaftpflicht, Jahresbeitrag", 98460, Days(18), -4, 72, "bankTransfer"),
            new(Brand, GaveUp, Maximilian, "GV-{y}-19871", "Glasversicherung, Nachtrag", 3890, Days(17), -1, 73),
            new(Brand, PaidTwice, Joerg, "KFZ-{y}-86990", "Kfz-Versicherung {y}", 58820, Days(15), -3, 75, "card"),
            new(Brand, PartlyPaid, Zoe, "KFZ-{y}-87001", "Selbstbeteiligung 4711", 50000, Days(14), -2, 76, "bankTransfer"),
            new(Brand, AmountDiffers, Autohaus, "KFZ-{y}-88019", "Flottenvertrag, Oktober", 1_824_000, Days(13), -1, 77, "klarna"),
            new(Brand, Paid, Siobhan, "UNF-{y}-00277", "Unfallversicherung, 3. Quartal", 8500, Days(12), 2, 78, "card"),
            new(Brand, Opened, Djordje, "RS-{y}-11544", "Rechtsschutz, Jahresbeitrag", 21700, Days(11), 3, 3),
            new(Brand, Unclear, Wolfgang, "HR-{y}-20055", "Hausratversicherung {y}", 9740, Days(10), 4, 80),
            new(Brand, Refused, Thanh, "KFZ-{y}-88071", "Kfz-Versicherung {y}", 31108, Days(9), 5, 81, "card"),
            new(Brand, Paid, Djordje, "GL-{y}-03402", "Glasversicherung", 5210, Days(8), 6, 82, "klarna"),
            new(Brand, TakenBack, Bernd, "INV-{y}-0036", "Reiseversicherung, Familie", 8940, Days(7), 10, 83),
            new(Brand, Paid, Autohaus, "KFZ-{y}-88020", "Garagenversicherung, Jahresbeitrag", 240_000, Days(6), 8, 84, "sepaDebit"),
            new(Brand, Delivered, Siobhan, "UNF-{y}-00319", "Unfallversicherung, 4. Quartal", 7215, Days(6), 3, 3),
            new(Brand, Paid, Wolfgang, "KFZ-{y}-88104", "Kfz-Versicherung {y}", 63370, Days(5), 12, 85, "card"),
            new(Brand, Announced, Suederelbe, "WG-{y}-04420", "Gebäudeversicherung {y}", 2_491_836, Days(4), 25, 86, "bankTransfer") { Beside = ("Haus- und Grundbesitzerhaftpflicht", 318_036) },
            new(Brand, Opened, Schoenfeld, "BH-{y}-07790", "Bauleistungsversicherung, Projekt Okerufer", 412_350, Days(4), 10, 86),
            new(Brand, Paid, Francois, "HR-{y}-20090", "Hausratversicherung, Anpassung", 2480, Days(3), 11, 87),
            new(Brand, Processing, Autohaus, "KFZ-{y}-88120", "Flottenvertrag, {m}", 1_824_000, Days(3), 7, 88, "sepaDebit"),
            new(Brand, Undeliverable, Baerbel, "HR-{y}-20101", "Hausratversicherung {y}", 8640, Days(2), 14, 89),
            new(Brand, Paid, Annegret, "INV-{y}-0039", "Privathaftpflicht, Jahresbeitrag", 7490, Days(2), 12, 88),
            new(Brand, Delivered, Joerg, "KFZ-{y}-88133", "Kfz-Versicherung, Schutzbrief", 4900, Days(1), 13, 89),
            new(Brand, Scheduled, Guenther, "UNF-{y}-00330", "Unfallversicherung, 1. Quartal", 7215, Days(1), 20, 89),
            new(Brand, Draft, Lars, "RV-{y}-00412", "Reiseversicherung", 6400, Hours(7), 14, 90),
            new(Brand, Opened, Jose, "UNF-{y}-00318", "Unfallversicherung, 4. Quartal", 7215, Hours(6), 1, 90, "card"),
            new(Brand, Paid, Tolga, "RS-{y}-11502", "Rechtsschutz, Jahresbeitrag", 21700, Hours(4), 8, 90, "card"),
            new(Brand, Refused, Annegret, "INV-{y}-0042", "Hausratversicherung {y}, Jahresbeitrag", 12950, Minutes(50), 22, 53) { Beside = ("Fahrraddiebstahl", 2800) },
            new(Brand, Choosing, Thanh, "KFZ-{y}-88140", "Kfz-Versicherung, Wechselkennzeichen", 12690, Minutes(9), 14, 90),
            new(Brand, Delivered, Annegret, "INV-{y}-0043", "Kfz-Versicherung {y}", 41280, Minutes(4), 22, 53),
        ];
    }

    private static IEnumerable<DemoScene> Utility()
    {
        const string Brand = DemoBrands.Utility;
        return
        [
            new(Brand, Paid, Baecker, "GAS-{y}-0112", "Erdgas, Abschlag {m}", 78_400, Days(30), -16, 30),
            new(Brand, Expired, Gerd, "WAS-{y}-0087", "Wasser, Nachzahlung", 6_132, Days(29), -15, -1),
            new(Brand, Paid, Turnverein, "STR-{y}-0431", "Strom Sporthalle, Abschlag {m}", 52_000, Days(27), -17, 33, "bankTransfer"),
            new(Brand, Refunded, Ruben, "SPS-{y}-0488", "Strom, Abschlag {m}", 9_100, Days(25), -15, 35, "klarna"),
            new(Brand, PaidAtSecondTry, Elif, "SPS-{y}-0490", "Strom, Abschlag {m}", 6_850, Days(21), -11, 39),
            new(Brand, Reminded, Zuzana, "FW-{y}-0220", "Fernwärme, Jahresabrechnung", 28_417, Days(20), -6, 4),
            new(Brand, Paid, Hannelore, "WAS-{y}-0119", "Wasser und Abwasser, 3. Quartal", 11_264, Days(18), -8, 42, "klarna") { Beside = ("Abwasser", 6_120) },
            new(Brand, Cancelled, Ahmad, "SPS-{y}-0501", "Strom, Abschlag {m}", 7_700, Days(16), -2, 44),
            new(Brand, Paid, Ahmad, "SPS-{y}-0502", "Strom, Abschlag {m}, berichtigt", 7_200, Days(15), 3, 45),
            new(Brand, PartlyPaid, Baecker, "GAS-{y}-0130", "Erdgas, Nachzahlung {y}", 184_226, Days(13), -3, 47, "bankTransfer"),
            new(Brand, Undeliverable, Ruben, "SPS-{y}-0515", "Strom, Abschlag {m}", 9_100, Days(10), 4, 50),
            new(Brand, Paid, Zuzana, "SPS-{y}-0519", "Strom, Abschlag {m}", 5_900, Days(9), 5, 51, "klarna"),
            new(Brand, Opened, Turnverein, "STR-{y}-0448", "Strom Sporthalle, Abschlag {m}", 52_000, Days(8), 6, 52),
            new(Brand, Paid, Elif, "FW-{y}-0241", "Fernwärme, Abschlag {m}", 13_300, Days(6), 8, 54, "klarna"),
            new(Brand, Processing, Baecker, "STR-{y}-0455", "Strom, Abschlag {m}", 96_500, Days(2), 12, 58, "klarna"),
            new(Brand, Announced, Gerd, "SPS-{y}-0530", "Strom, Abschlag {m}", 4_800, Days(1), 9, 59, "bankTransfer"),
            new(Brand, Opened, Hannelore, "SPS-{y}-0533", "Strom, Abschlag {m}", 8_400, Hours(5), 7, 60),
            new(Brand, Delivered, Ahmad, "WAS-{y}-0133", "Wasser und Abwasser, 4. Quartal", 10_940, Hours(3), 14, 60),
            new(Brand, Draft, Elif, "SPS-{y}-0536", "Strom, Schlussrechnung", 2_317, Hours(2), 10, 60),
            new(Brand, Paid, Zuzana, "SPS-{y}-0537", "Hausanschluss, Prüfung", 8_925, Minutes(95), 10, 60),
            new(Brand, Choosing, Ruben, "SPS-{y}-0538", "Zählerwechsel", 4_760, Minutes(14), 10, 60, "klarna"),
        ];
    }

    private static TimeSpan Days(int days) => TimeSpan.FromDays(days);

    private static TimeSpan Hours(int hours) => TimeSpan.FromHours(hours);

    private static TimeSpan Minutes(int minutes) => TimeSpan.FromMinutes(minutes);
}
