using System.Security.Cryptography;

namespace PremisesWatch.Features.Audit.Seal;

/// <summary>The key that signs seals: a file beside the program, which the database never holds.</summary>
internal static class SealKey
{
    /// <summary>Configuration: the private key, ECDSA on P-256, in PEM.</summary>
    public const string FileSetting = "Audit:KeyFile";

    public static ECDsa Open(IConfiguration configuration)
    {
        if (configuration[FileSetting] is not { Length: > 0 } path)
        {
            throw new InvalidOperationException($"The audit is not sealed: set {FileSetting} to the file of the key, which \"audit key FILE\" makes.");
        }

        if (!File.Exists(path))
        {
            throw new InvalidOperationException($"The audit is not sealed: {path}, which {FileSetting} names, is not there. \"audit key FILE\" makes a key; one that was lost must be found, or its seals are trusted by the file kept outside only.");
        }

        var key = ECDsa.Create();
        key.ImportFromPem(File.ReadAllText(path));
        return key;
    }

    /// <summary>Makes a key; one that is there is never overwritten.</summary>
    public static void Make(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var file = new FileStream(path, options);
        using var text = new StreamWriter(file);
        text.WriteLine(key.ExportPkcs8PrivateKeyPem());
    }

    public static bool Signed(SealLine seal)
    {
        using var key = ECDsa.Create();
        key.ImportSubjectPublicKeyInfo(Convert.FromHexString(seal.PublicKey), out _);
        return key.VerifyHash(Convert.FromHexString(seal.Hash), Convert.FromHexString(seal.Signature));
    }
}
