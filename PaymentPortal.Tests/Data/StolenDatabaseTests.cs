using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PaymentPortal.Data.Demo;
using PaymentPortal.Messaging;
using PaymentPortal.PaymentRequests;
using PaymentPortal.PaymentRequests.Links;
using PaymentPortal.Primitives;
using PaymentPortal.Providers.Sandbox.Server;
using PaymentPortal.Support.Apps;
using Shouldly;
using Xunit;

namespace PaymentPortal.Data;

/// <summary>What somebody gets who has the database and not the keys folder.</summary>
public sealed class StolenDatabaseTests
{
    private static CancellationToken Token => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task Stolen_database_holds_no_link_that_was_mailed_or_given_to_a_provider()
    {
        await using var portal = await TestPortal.CreateAsync();
        await portal.Get<DemoStart>().Fill(Token);
        (await portal.Get<CreatePaymentRequest>().Run(MessagingScene.Glass, new SendChoice(["email"], attachPdf: true), null, MessagingScene.Agent, Token)).Reason.ShouldBeNull();
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        (await portal.Get<MessageDispatcher>().WorkOff(Token)).ShouldBeTrue();

        var tokens = (await portal.ReadAsync(db => db.PaymentRequests.Select(request => request.Id).ToListAsync(Token))).Select(portal.Get<LinkTokens>().Of).ToList();
        var contents = await portal.ReadAsync(db => db.MessageContents.ToListAsync(Token));
        var payments = await portal.ReadAsync(db => db.Set<SandboxPayment>().ToListAsync(Token));
        var stolen = await AllBytesAsync(portal);

        // With the keys everything is there, in letters that the search below would find.
        contents.ShouldNotBeEmpty();
        contents.ShouldAllBe(content => tokens.Any(token => Holds(Encoding.Latin1.GetString(content.Open(portal.Get<Seal>())!), token)));
        payments.ShouldNotBeEmpty();
        payments.ShouldAllBe(payment => tokens.Any(token => Holds(payment.ReturnUrl(portal.Get<Seal>())!, token)));

        stolen.ShouldContain("CREATE TABLE");
        tokens.Where(token => Holds(stolen, token)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Stolen_database_holds_no_key_that_cookies_are_made_with()
    {
        await using var portal = await TestPortal.CreateAsync();
        var cookie = portal.Get<IDataProtectionProvider>().CreateProtector("cookie").Protect("Jana");

        var keys = await portal.ReadAsync(db => db.DataProtectionKeys.Select(key => key.Xml!).ToListAsync(Token));

        keys.ShouldNotBeEmpty();
        keys.ShouldAllBe(key => !key.Contains("masterKey", StringComparison.OrdinalIgnoreCase));
        portal.Get<IDataProtectionProvider>().CreateProtector("cookie").Unprotect(cookie).ShouldBe("Jana");
    }

    [Fact]
    public async Task Key_from_before_they_were_sealed_still_opens_its_cookies()
    {
        var folder = Directory.CreateTempSubdirectory("portal-plain-keys-");
        await using var before = new ServiceCollection().AddDataProtection().SetApplicationName("PaymentPortal").PersistKeysToFileSystem(folder).Services.BuildServiceProvider();
        var cookie = before.GetRequiredService<IDataProtectionProvider>().CreateProtector("cookie").Protect("Jana");
        var plain = XDocument.Load(folder.GetFiles("*.xml").ShouldHaveSingleItem().FullName).ToString();
        folder.Delete(recursive: true);
        plain.ShouldContain("masterKey");
        await using var portal = await TestPortal.CreateAsync();
        await portal.WriteAsync<int>(db =>
        {
            db.Add(new DataProtectionKey { FriendlyName = "plain", Xml = plain });
            return Task.FromResult<Outcome<int>>(1);
        });

        portal.Get<IDataProtectionProvider>().CreateProtector("cookie").Unprotect(cookie).ShouldBe("Jana");
    }

    [Fact]
    public void What_was_sealed_opens_with_its_key_at_its_place_and_nowhere_else()
    {
        var seal = new Seal([.. Enumerable.Repeat((byte)1, 64)]);
        var closed = seal.Close("message/1", "Hallo"u8);

        seal.TryOpen("message/1", closed).ShouldBe("Hallo"u8.ToArray());
        seal.TryOpen("message/2", closed).ShouldBeNull();
        new Seal([.. Enumerable.Repeat((byte)2, 64)]).TryOpen("message/1", closed).ShouldBeNull();
        seal.TryOpen("message/1", closed.AsSpan(1)).ShouldBeNull();
        seal.TryOpen("message/1", []).ShouldBeNull();
        seal.TryOpenText("message/1", "https://pay.example/p/plain").ShouldBeNull();
    }

    /// <summary>Half a token counts, because mail breaks long lines.</summary>
    private static bool Holds(string text, string token) => text.Contains(token[..16], StringComparison.Ordinal) || text.Contains(token[16..], StringComparison.Ordinal);

    /// <summary>The file as a thief would copy it, everything in it that is not yet checkpointed included.</summary>
    private static async Task<string> AllBytesAsync(TestPortal portal)
    {
        var file = new SqliteConnectionStringBuilder(portal.Database.ConnectionString).DataSource;
        var text = new StringBuilder();
        foreach (var part in new[] { file, file + "-wal" }.Where(File.Exists))
        {
            text.Append(Encoding.Latin1.GetString(await File.ReadAllBytesAsync(part, Token)));
        }

        return text.ToString();
    }
}
