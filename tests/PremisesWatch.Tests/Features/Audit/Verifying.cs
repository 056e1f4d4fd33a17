using System.Security.Cryptography;
using PremisesWatch.Features.Audit.Seal;
using PremisesWatch.Features.Audit.Verify;
using PremisesWatch.TestSupport;
using PremisesWatch.Tests.Data.Audit;

namespace PremisesWatch.Tests.Features.Audit;

internal static class Verifying
{
    /// <summary>Seals everything: waits until nothing runs in the cluster, where other tests are at work too, that is older than what is to be sealed.</summary>
    public static async Task<(int Entries, int Outside)> Seal(this TestApp app)
    {
        await Until.True(
            () => app.Scalar<bool>("select not exists (select from audit.entry where txid >= pg_snapshot_xmin(pg_current_snapshot()))"), "older transactions to end");
        return await app.Run((SealEntries seal) => seal.Run());
    }

    /// <param name="against">Seals kept outside; null for none.</param>
    public static Task<Verdict> Verify(this TestApp app, string? against = null)
    {
        using var key = ECDsa.Create();
        key.ImportFromPem(File.ReadAllText(SealSettings.KeyFile));
        return new VerifyAudit(
            app.Database.OwnerConnection, Convert.ToHexStringLower(key.ExportSubjectPublicKeyInfo()), against is null ? null : SealFile.Read(against)).Run();
    }
}
