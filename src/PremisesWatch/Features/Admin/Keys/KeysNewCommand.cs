using System.CommandLine;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using PremisesWatch.Platform.Console;

namespace PremisesWatch.Features.Admin.Keys;

/// <summary>Makes the certificate that the keys in the database are encrypted with. An existing file is never overwritten.</summary>
internal sealed class KeysNewCommand : ConsoleCommand
{
    private const int Bits = 3072;
    private const int Years = 20;

    public override string Path => "keys new";

    public override string Description => "Make a certificate that encrypts the keys in the database; keep it apart from the database's backups";

    public override void Configure(Command command, Func<IServiceProvider> services)
    {
        var file = new Argument<string>("file") { Description = "Where to write it, as PEM, readable by its owner alone" };
        command.Add(file);
        command.SetAction((parsed, cancel) => Make(parsed.GetValue(file)!, parsed.InvocationConfiguration.Error, cancel));
    }

    private static async Task<int> Make(string file, TextWriter error, CancellationToken cancel)
    {
        if (File.Exists(file))
        {
            await error.WriteLineAsync($"{file} is there already, and is left as it is: without it nobody’s session or one-time code could be read any more.");
            return 2;
        }

        using var key = RSA.Create(Bits);
        var request = new CertificateRequest("CN=PremisesWatch keys", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddYears(Years));
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        await using var writer = new StreamWriter(file, options);
        await writer.WriteLineAsync(certificate.ExportCertificatePem().AsMemory(), cancel);
        await writer.WriteLineAsync(key.ExportPkcs8PrivateKeyPem().AsMemory(), cancel);
        return 0;
    }
}
