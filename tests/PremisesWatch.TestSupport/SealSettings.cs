using PremisesWatch.Features.Audit.Seal;

namespace PremisesWatch.TestSupport;

/// <summary>A key for the seals of this run's databases, and a file of seals for each.</summary>
public static class SealSettings
{
    private static readonly Lazy<string> Key = new(() =>
    {
        var path = Path.Combine(Path.GetTempPath(), $"seal-key-{Guid.NewGuid():N}.pem");
        SealKey.Make(path);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => File.Delete(path);
        return path;
    });

    public static string KeyFile => Key.Value;

    public static string FileOf(TestDatabase database) => Path.Combine(Path.GetTempPath(), $"seals-{database.Name}.jsonl");

    public static IEnumerable<string> Of(TestDatabase database) => [$"--{SealKey.FileSetting}={KeyFile}", $"--{SealFile.Setting}={FileOf(database)}"];
}
