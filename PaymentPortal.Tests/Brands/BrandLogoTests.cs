using System.Text;
using PaymentPortal.Data.Demo;
using PaymentPortal.Primitives;
using Shouldly;
using Xunit;

namespace PaymentPortal.Brands;

public sealed class BrandLogoTests
{
    private const string Open = """<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 36 36">""";

    public static TheoryData<string> Attacks =>
    [
        Open + "<script>alert(1)</script></svg>",
        Open + "<SCRIPT>alert(1)</SCRIPT></svg>",
        Open + "<g><foreignObject><body xmlns='http://www.w3.org/1999/xhtml' onload='alert(1)'/></foreignObject></g></svg>",
        Open + "<rect width='1' height='1' onload='alert(1)'/></svg>",
        Open + "<rect width='1' height='1' OnClick='alert(1)'/></svg>",
        Open + "<a href='javascript:alert(1)'><rect/></a></svg>",
        Open + "<g xlink:href='https://evil.example/x.svg#a'/></svg>",
        Open + "<use href='https://evil.example/x.svg#a'/></svg>",
        Open + "<use href='#a'/></svg>",
        Open + "<image href='https://evil.example/pixel.png'/></svg>",
        Open + "<image href='data:image/svg+xml;base64,PHN2Zz4='/></svg>",
        Open + "<style>@import 'https://evil.example/x.css';</style></svg>",
        Open + "<rect style='fill:url(https://evil.example/x)'/></svg>",
        Open + "<rect style='background-image:url(//evil.example)'/></svg>",
        Open + "<rect style='fill:expression(alert(1))'/></svg>",
        Open + "<rect fill='url(https://evil.example/x#y)'/></svg>",
        Open + "<rect fill='u\\72l(https://evil.example)'/></svg>",
        Open + "<rect fill='url(&#x68;ttps://evil.example)'/></svg>",
        Open + "<rect clip-path='url(data:image/svg+xml,x)'/></svg>",
        Open + "<rect filter='url(#f)'/></svg>",
        Open + "<set attributeName='href' to='javascript:alert(1)'/></svg>",
        Open + "<animate attributeName='x' values='javascript:alert(1)'/></svg>",
        Open + "<iframe src='https://evil.example'/></svg>",
        Open + "<text>Sign in at evil.example</text></svg>",
        Open + "<handler type='text/javascript'>alert(1)</handler></svg>",
        "<!DOCTYPE svg [<!ENTITY x 'y'>]>" + Open + "<title>&x;</title></svg>",
        "<!DOCTYPE svg SYSTEM 'file:///etc/passwd'>" + Open + "</svg>",
        "<!DOCTYPE lol [<!ENTITY a 'lol'><!ENTITY b '&a;&a;&a;&a;'>]>" + Open + "<title>&b;</title></svg>",
        "<svg viewBox='0 0 1 1'><rect/></svg>",
        "<html xmlns='http://www.w3.org/1999/xhtml'><script>alert(1)</script></html>",
        Open + "<g>",
        Open + string.Concat(Enumerable.Repeat("<g>", 40)) + string.Concat(Enumerable.Repeat("</g>", 40)) + "</svg>",
        Open + string.Concat(Enumerable.Repeat("<rect/>", 400)) + "</svg>",
        "<svg xmlns='http://www.w3.org/2000/svg'><rect/></svg>",
        "GIF89a",
        "%PDF-1.7",
        "\u0000\u0001\u0002",
        " ",
    ];

    [Theory, MemberData(nameof(Attacks))]
    public void Hostile_or_broken_upload_is_refused_at_the_logo(string upload) => Refused(Encoding.UTF8.GetBytes(upload)).Field.ShouldBe("/logo");

    [Fact]
    public void Shapes_gradients_and_paint_pass()
    {
        const string Drawing = Open + """<defs><linearGradient id="a"><stop offset="0" stop-color="#0f3d6e"/><stop offset="1" style="stop-color:rgb(1, 2, 3);-inkscape-stroke:none"/></linearGradient></defs><g transform="translate(1 2) rotate(45)"><path d="M18 7v5M18 24l-.5 5e-1z" fill="url(#a)" stroke-dasharray="2, 2"/></g></svg>""";

        var logo = BrandLogo.Read(Encoding.UTF8.GetBytes(Drawing)).ValueOrDefault.ShouldNotBeNull();

        logo.Type.ShouldBe("image/svg+xml");
        var svg = Encoding.UTF8.GetString(logo.Content);
        svg.ShouldContain("fill=\"url(#a)\"");
        svg.ShouldContain("stop-color=\"rgb(1, 2, 3)\"");
        svg.ShouldNotContain("inkscape");
        svg.ShouldNotContain("xlink");
    }

    [Fact]
    public void Notes_of_drawing_programs_comments_and_instructions_are_left_out()
    {
        const string Drawing = """<?xml version="1.0"?><?xml-stylesheet href="https://evil.example/x.css"?><!-- made by --><svg xmlns="http://www.w3.org/2000/svg" xmlns:ink="http://www.inkscape.org/namespaces/inkscape" ink:version="1.2" width="36px" height="24" class="x"><metadata><rdf/></metadata><ink:view><script/></ink:view><rect width="36" height="24"/></svg>""";

        var svg = Encoding.UTF8.GetString(BrandLogo.Read(Encoding.UTF8.GetBytes(Drawing)).ValueOrDefault.ShouldNotBeNull().Content);

        svg.ShouldBe("""<svg viewBox="0 0 36 24" xmlns="http://www.w3.org/2000/svg"><rect width="36" height="24" /></svg>""");
    }

    [Fact]
    public void Reading_a_clean_logo_again_changes_nothing()
    {
        var once = BrandLogo.Read(Encoding.UTF8.GetBytes(Open + "<circle cx='18' cy='18' r='9' fill='#fff'/></svg>")).ValueOrDefault!;

        BrandLogo.Read(once.Content).ValueOrDefault!.Content.ShouldBe(once.Content);
    }

    [Fact]
    public void Picture_that_is_too_large_for_the_payers_page_is_refused()
    {
        Refused(Encoding.UTF8.GetBytes(Open + "<path d='M" + new string('1', 4200) + "'/></svg>")).ShouldSatisfyAllConditions(fault => fault.Code.ShouldBe("logo-too-large"), fault => fault.Limit.ShouldBe(4096));
        Refused(new byte[BrandLogo.LargestUpload + 1]).Code.ShouldBe("logo-too-large");
        Refused([]).Code.ShouldBe("logo-empty");
    }

    [Fact]
    public void Demo_logos_pass_and_stay_as_they_are()
    {
        foreach (var brand in DemoBrands.Make(TimeProvider.System))
        {
            BrandLogo.Read(brand.Logo!).ValueOrDefault.ShouldNotBeNull().Content.ShouldBe(brand.Logo);
        }
    }

    private static Fault Refused(byte[] upload) => BrandLogo.Read(upload).Reason.ShouldNotBeNull().Faults.ShouldHaveSingleItem();
}
