using PaymentPortal.PaymentRequests;

namespace PaymentPortal.Data.Demo;

/// <summary>The people of the demo requests, all invented. Their mail domains can never exist (RFC 2606), their numbers are kept free for films.</summary>
internal static class DemoPayers
{
    public static readonly RecipientInput Annegret = Person("Annegret Schönfelder-Großmann", "annegret@familie-sg.example", "K-20417", "+49 171 3920041", "Heidestr.", "17", "51147", "Köln");
    public static readonly RecipientInput Bernd = Person("Bernd Schönfelder-Großmann", "bernd.schoenfelder@post.example", "K-20418", "+49 171 3920023", "Heidestr.", "17", "51147", "Köln");
    public static readonly RecipientInput Maximilian = Person("Maximilian Freiherr von Württemberg-Hohenlohe", "m.wuerttemberg@schlosspost.example", "K-18804", null, "Schlossallee", "1", "74653", "Künzelsau");
    public static readonly RecipientInput Autohaus = Person("Autohaus Düsterhöft GmbH", "buchhaltung@autohaus-duesterhoeft.example", "K-11002", "+49 40 66969 120", "Gewerbering", "112", "21079", "Hamburg");
    public static readonly RecipientInput Oemer = Person("Ömer Çelik", "oemer.celik@post.example", "K-20077", "+49 171 3920066", "Sonnenallee", "201 b", "12059", "Berlin") with { Language = "de" };
    public static readonly RecipientInput Tolga = Person("Tolga Yıldırım", "tolga@yildirim-bau.example", "K-11502", null, "Hafenstr.", "8", "28217", "Bremen");
    public static readonly RecipientInput Baerbel = Person("Bärbel Oßwald-Thießen", "baerbel.osswald@alte-post.example", "K-20101", null, "Am Deich", "3", "25813", "Husum");
    public static readonly RecipientInput Zoe = Person("Zoë Müller-Lüdenscheidt", "zoe@ml-design.example", "K-17001", "+49 171 3920012", "Kö-Bogen", "2", "40212", "Düsseldorf");
    public static readonly RecipientInput Jose = Person("José Ángel Núñez Pérez", "ja.nunez@correo.example", "K-00318", null, "Calle de Atocha", "45", "28012", "Madrid", "ES") with { Language = "en" };
    public static readonly RecipientInput Kaethe = Person("Käthe Großkreutz", "kaethe.grosskreutz@gut-rosenhof.example", "K-19944", null, "Rosenhof", "1", "17192", "Waren (Müritz)");
    public static readonly RecipientInput Wolfgang = Person("Wolfgang Strauß", "w.strauss@post.example", "K-18104", "+49 171 3920087", "Lindenweg", "12", "01099", "Dresden");
    public static readonly RecipientInput Agnieszka = Person("Agnieszka Wójcik-Brzęczyszczykiewicz", "agnieszka@wojcik.example", "K-18810", null, "ul. Długa", "14/3", "31-147", "Kraków", "PL") with { Language = "pl" };
    public static readonly RecipientInput Suederelbe = Person("Wohnungsgenossenschaft Süderelbe eG", "rechnungen@wg-suederelbe.example", "K-04420", "+49 40 66969 310", "Harburger Ring", "6", "21073", "Hamburg");
    public static readonly RecipientInput Joerg = Person("Jörg Mühlenbrock", "joerg@muehlenbrock.example", "K-16990", null, "Mühlenstr.", "44", "49074", "Osnabrück");
    public static readonly RecipientInput Lars = Person("Lars Nyström", "lars.nystrom@fjord.example", "K-20640", null, "Skolgatan", "9", "903 25", "Umeå", "SE") with { Language = "en" };
    public static readonly RecipientInput Friederike = Person("Dr. Friederike von der Lühe", "praxis@vonderluehe.example", "K-10012", null, "Elbchaussee", "310", "22609", "Hamburg");
    public static readonly RecipientInput Francois = Person("François Lefèvre", "francois.lefevre@courrier.example", "K-19002", null, "Rue de la Paix", "5", "67000", "Strasbourg", "FR") with { Language = "fr" };
    public static readonly RecipientInput Guenther = Person("Günther Schäfer", "g.schaefer@post.example", "K-00301", null, "Talstr.", "71", "70188", "Stuttgart");
    public static readonly RecipientInput Siobhan = Person("Siobhán O’Rourke", "siobhan@orourke.example", "K-00277", "+353 1 555 0199", "Merrion Square", "21", "D02 F838", "Dublin", "IE") with { Language = "en" };
    public static readonly RecipientInput Djordje = Person("Đorđe Petrović", "djordje.petrovic@posta.example", "K-21733", null, "Schillerstr.", "30", "80336", "München");
    public static readonly RecipientInput Thanh = Person("Thanh Thảo Nguyễn", "thao.nguyen@post.example", "K-31108", "+49 171 3920055", "Herzbergstr.", "128", "10365", "Berlin");
    public static readonly RecipientInput Schoenfeld = Person("Schönfeld Haustechnik GmbH & Co. KG", "buchhaltung@schoenfeld-haustechnik.example", "K-11873", null, "Industriestr.", "5", "38112", "Braunschweig");
    public static readonly RecipientInput Hannelore = Person("Hannelore Weiß-Straßburger", "hannelore@weiss-strassburger.example", "A-40533", null, "Mühlgasse", "3 a", "99999", "Auental");
    public static readonly RecipientInput Ahmad = Person("Ahmad Al-Khatib", "ahmad.alkhatib@post.example", "A-40871", "+49 171 3920031", "Bahnhofstr.", "19", "99999", "Auental") with { Language = "en" };
    public static readonly RecipientInput Baecker = Person("Bäckerei Krümel, Inh. Sönke Krüger", "backstube@kruemel.example", "A-12044", null, "Marktplatz", "2", "99999", "Auental");
    public static readonly RecipientInput Elif = Person("Elif Şahin", "elif.sahin@post.example", "A-40902", null, "Weidengasse", "11", "99999", "Auental");
    public static readonly RecipientInput Ruben = Person("Ruben Vandenbroucke", "ruben@vandenbroucke.example", "A-41007", null, "Kirchberg", "7", "99999", "Auental");
    public static readonly RecipientInput Zuzana = Person("Zuzana Dvořáková", "zuzana@dvorakova.example", "A-41120", null, "Gartenweg", "26", "99999", "Auental");
    public static readonly RecipientInput Turnverein = Person("TV Auental 1898 e. V.", "vorstand@tv-auental.example", "A-10330", null, "Am Sportplatz", "1", "99999", "Auental");
    public static readonly RecipientInput Gerd = Person("Gerd Pfützenreuter", null, "A-40219", "+49 361 5550 4471", "Hinter der Kirche", "5", "99999", "Auental");

    private static RecipientInput Person(string name, string? email, string number, string? phone, string street, string house, string code, string city, string country = "DE") => new()
    {
        Name = name,
        Email = email,
        CustomerNumber = number,
        Phone = phone,
        Street = street,
        HouseNumber = house,
        PostalCode = code,
        City = city,
        Country = country,
    };
}
