using System.Security.Cryptography;
using Microsoft.Extensions.Options;

namespace PaymentPortal.Data;

/// <summary>A key in the keys folder: made at the first start, readable by its owner only, and to be backed up apart from the database.</summary>
internal static class KeyFile
{
    private const int Bytes = 64;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);

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
            using var alone = Lock(folder);
            if (!File.Exists(path))
            {
                Make(path);
            }
        }

        var key = File.ReadAllBytes(path);
        return key.Length == Bytes ? key : throw new InvalidOperationException($"The key '{path}' is damaged: {key.Length} instead of {Bytes} bytes. Restore it from the backup; what was made with it cannot be read without it.");
    }

    /// <summary>Written whole beside its place and then moved there, so that nobody ever reads half a key.</summary>
    private static void Make(string path)
    {
        var draft = $"{path}.{Path.GetRandomFileName()}";
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

        File.Move(draft, path);
    }

    /// <summary>Moving a file "only if there is none" looks first and moves then, so two at once would both move. The lock's file stays: whoever deleted it would take it from under another's feet.</summary>
    private static FileStream Lock(string folder)
    {
        while (true)
        {
            try
            {
                return new FileStream(Path.Combine(folder, ".lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException exception) when (StartLock.IsHeld(exception))
            {
                Thread.Sleep(Pause);
            }
        }
    }
}
