namespace PaymentPortal.Support.Databases;

/// <summary>Where this machine keeps PostgreSQL's server programs: on the PATH, or where Debian's versioned packages put them, the newest first.</summary>
public static class PostgresBinaries
{
    /// <summary>The folder with initdb, pg_ctl and postgres; null when PostgreSQL is not installed.</summary>
    public static string? Folder { get; } = FindFolder();

    /// <summary>Why tests on PostgreSQL cannot run here; null when they can.</summary>
    public static string? Missing => Folder is null ? "PostgreSQL's initdb is not installed; on Debian: apt-get install postgresql" : null;

    private static string? FindFolder()
    {
        const string debian = "/usr/lib/postgresql";
        var versions = Directory.Exists(debian) ? Directory.GetDirectories(debian) : [];
        var folders = versions.OrderByDescending(folder => int.TryParse(Path.GetFileName(folder), out var version) ? version : 0)
            .Select(folder => Path.Combine(folder, "bin"));
        var initdb = InstalledProgram.Find(["initdb"], folders);
        // A link on the PATH points into the folder where its sisters are.
        return initdb is null ? null : Path.GetDirectoryName(File.ResolveLinkTarget(initdb, returnFinalTarget: true)?.FullName ?? initdb);
    }
}
