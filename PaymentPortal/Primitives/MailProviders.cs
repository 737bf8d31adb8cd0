namespace PaymentPortal.Primitives;

/// <summary>Domains at which people in Germany and Europe have their mailboxes, the commonest first. Rare ones stand here so that they are not taken for slips of the common ones.</summary>
internal static class MailProviders
{
    public static IReadOnlyList<string> Domains { get; } = """
        gmail.com web.de gmx.de t-online.de gmx.net outlook.de outlook.com hotmail.com hotmail.de yahoo.de yahoo.com icloud.com freenet.de googlemail.com
        live.de live.com aol.com aol.de arcor.de posteo.de mailbox.org mail.de email.de vodafone.de vodafonemail.de online.de magenta.de 1und1.de kabelmail.de
        unitybox.de unity-mail.de netcologne.de ewe.net ewetel.net osnanet.de versanet.de htp-tel.de alice.de alice-dsl.net alice-dsl.de o2online.de o2mail.de
        tutanota.de tutanota.com tuta.io tuta.com proton.me protonmail.com pm.me mail.com email.com ymail.com me.com mac.com msn.com gmx.com gmx.at gmx.ch gmx.org
        gmx.info gmx.biz gmx.eu gmx.li gmx.tm aon.at a1.net chello.at drei.at kabsi.at bluewin.ch hispeed.ch sunrise.ch gmail.de outlook.at hotmail.ch live.at
        orange.fr wanadoo.fr free.fr sfr.fr laposte.net neuf.fr hotmail.fr outlook.fr live.fr yahoo.fr libero.it virgilio.it tiscali.it alice.it tin.it hotmail.it
        outlook.it live.it yahoo.it hotmail.es outlook.es yahoo.es telefonica.net sapo.pt ziggo.nl kpnmail.nl planet.nl home.nl hetnet.nl xs4all.nl live.nl hotmail.nl
        outlook.nl telenet.be skynet.be proximus.be scarlet.be pt.lu hotmail.co.uk outlook.co.uk yahoo.co.uk live.co.uk btinternet.com virginmedia.com sky.com
        talktalk.net eircom.net wp.pl o2.pl onet.pl onet.eu interia.pl op.pl gazeta.pl poczta.pl seznam.cz centrum.cz email.cz volny.cz azet.sk zoznam.sk centrum.sk
        freemail.hu citromail.hu indamail.hu abv.bg mail.bg yahoo.ro telia.com spray.se bredband.net mail.dk jubii.dk online.no broadpark.no luukku.com kolumbus.fi
        suomi24.fi inbox.lv inbox.lt mail.ee hot.ee otenet.gr siol.net net.hr t-com.me yandex.com yandex.ru mail.ru ukr.net i.ua fastmail.com zoho.com hey.com
        """.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
}
