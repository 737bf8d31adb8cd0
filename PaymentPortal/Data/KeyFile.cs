using System.Security.Cryptography;
using Microsoft.Extensions.Options;

namespace PaymentPortal.Data;

/// <summary>A key in the keys folder: made at the first start, readable by its owner only, and to be backed up apart from the database.</summary>
internal static class KeyFile
{
    private const int Bytes = 64;

    /// <summary>A key of this installation, from the folder that the setting KeysFolder names.</summary>
    public static byte[] ReadOrMake(IServiceProvider services, string name) => ReadOrMake(
        Path.GetFullPath(services.GetRequiredService<IOptions<PortalOptions>>().Value.KeysFolder, services.GetRequiredService<IHostEnvironment>().ContentRootPath), name);

    /// <summary>Reads the key, or makes it when the folder has none. Of two processes that start at once, one makes it and both use it.</summary>
    /// <param name="folder">The keys folder.</param>
    /// <param name="name">The file's name in it.</param>
    public static byte[] ReadOrMake(string folder, string name)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, name);
        if (!File.Exists(path))
        {
            // Written whole beside its place and then moved there, so that nobody ever reads half a key.
            var draft = Path.Combine(folder, $"{name}.{Path.GetRandomFileName()}");
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
        return key.Length == Bytes ? key : throw new InvalidOperationException($"The key '{path}' is damaged: {key.Length} instead of {Bytes} bytes. Restore it from the backup; what was made with it cannot be read without it.");
    }
}
