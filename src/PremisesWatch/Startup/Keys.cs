using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.DataProtection;
using PremisesWatch.Data.SignIn;

namespace PremisesWatch.Startup;

/// <summary>
/// The keys with which cookies, sessions and one-time secrets are sealed: in the database, so that all nodes have the same, and there encrypted
/// with a certificate that lies outside it, so that a copy of the database alone opens nothing.
/// </summary>
internal static class Keys
{
    /// <summary>A PEM file of a certificate (RSA) and its private key.</summary>
    public const string CertificateSetting = "Keys:Certificate";

    /// <summary>Earlier ones, divided by commas: they still open what they closed.</summary>
    public const string EarlierSetting = "Keys:EarlierCertificates";

    public const string Refusal =
        "This is a production installation: its keys are encrypted with a certificate from outside the database. Make one with “keys new FILE”, keep it safe and apart from the backups of the database, and name it in Keys__Certificate.";

    public static void AddKeys(this WebApplicationBuilder builder)
    {
        var keys = builder.Services.AddDataProtection().SetApplicationName("PremisesWatch").PersistKeysToDbContext<SignInDb>();
        if (builder.Configuration[CertificateSetting] is { Length: > 0 } file)
        {
            keys.ProtectKeysWithCertificate(Read(file));
        }

        if (builder.Configuration[EarlierSetting] is { Length: > 0 } earlier)
        {
            keys.UnprotectKeysWithAnyCertificate([.. earlier.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Read)]);
        }
    }

    public static bool AreEncrypted(IConfiguration configuration) => !string.IsNullOrEmpty(configuration[CertificateSetting]);

    private static X509Certificate2 Read(string file) => File.Exists(file)
        ? X509Certificate2.CreateFromPemFile(file)
        : throw new FileNotFoundException($"The certificate {file} of {CertificateSetting} or {EarlierSetting} is not there.");
}
