using PremisesWatch.Domain.Register;
using PremisesWatch.Features.Imports.Apply;
using PremisesWatch.Features.Imports.Check;
using PremisesWatch.Features.Imports.Formats;
using PremisesWatch.Features.Imports.Sources;
using PremisesWatch.TestSupport;
using Xunit;

namespace PremisesWatch.Tests.Features.Imports;

internal static class ImportRuns
{
    /// <summary>Checks files as the program itself, and applies them unless they stop and ask.</summary>
    public static Task<ImportRun> Import(this TestApp app, string format, int[] types, params SourceFile[] files) =>
        app.Import(new ImportRequest(ImportFormats.Of(format), files[0].Name, types), files);

    public static async Task<ImportRun> Import(this TestApp app, ImportRequest request, params SourceFile[] files)
    {
        var cancel = TestContext.Current.CancellationToken;
        var run = await app.Run((CheckImport check) => check.Run(files, request, cancel));
        if (run.State == ImportState.Checked)
        {
            await app.Run(async (ApplyImport apply) =>
            {
                await apply.Run(run.Id, cancel);
                return 0;
            });
        }

        return await app.WithDb(async db => (await db.ImportRuns.FindAsync([run.Id], cancel))!);
    }
}
