using System.Security.Cryptography;

namespace PaymentPortal.PaymentRequests.Links;

/// <summary>The key of the links, in the keys folder: made at the first start, readable by its owner only, and to be backed up apart from the database.</summary>
internal static class LinkKeyFile
{
    private const string Name = "link-token.key";
    private const int Bytes = 64;

    /// <summary>Reads the key, or makes it when the folder has none. Of two processes that start at once, one makes it and both use it.</summary>
    public static byte[] ReadOrMake(string folder)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, Name);
        if (!File.Exists(path))
        {
            // Written whole beside its place and then moved there, so that nobody ever reads half a key.
            var draft = Path.Combine(folder, $"{Name}.{Path.GetRandomFileName()}");
            var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            using (var file = new FileStream(draft, options))
            {
                file.Write(RandomNumberGenerator.GetBytes(Bytes));
                file.Flush(flushToDisk: true);
            }

            try
            {
                File.Move(draft, path, overwrite: false);
            }
            catch (IOException) when (File.Exists(path))
            {
                File.Delete(draft);
            }
        }

        var key = File.ReadAllBytes(path);
        return key.Length == Bytes ? key : throw new InvalidOperationException($"The link key '{path}' is damaged: {key.Length} instead of {Bytes} bytes. Restore it from the backup; links sent before cannot be opened without it.");
    }
}
