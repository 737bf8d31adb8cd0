using System.Security.Cryptography;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace PaymentPortal.Data;

/// <summary>The keys of cookies and forms lie in the database, where all nodes find them; sealed, so that a stolen database signs nobody in.</summary>
internal sealed class SealedCookieKeys(Seal seal) : IXmlEncryptor
{
    private const string Place = "cookie-key";

    public EncryptedXmlInfo Encrypt(XElement plaintextElement) =>
        new(new XElement("sealed", seal.CloseText(Place, plaintextElement.ToString(SaveOptions.DisableFormatting))), typeof(Opener));

    /// <summary>Made by the framework, which finds its name beside the sealed key.</summary>
    internal sealed class Opener(IServiceProvider services) : IXmlDecryptor
    {
        public XElement Decrypt(XElement encryptedElement) => XElement.Parse(
            services.GetRequiredService<Seal>().TryOpenText(Place, encryptedElement.Value) ?? throw new CryptographicException("The key was sealed under another seal.key than the one in KeysFolder."));
    }
}
