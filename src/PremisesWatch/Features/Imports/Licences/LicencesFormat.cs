using PremisesWatch.Data;
using PremisesWatch.Features.Imports.Apply;
using PremisesWatch.Features.Imports.Formats;
using PremisesWatch.Features.Imports.Licences.Columns;
using PremisesWatch.Platform.Jobs;

namespace PremisesWatch.Features.Imports.Licences;

/// <summary>A council's register of licences (Licensing Act 2003, section 8) as CSV, in whatever columns the council writes it.</summary>
internal sealed class LicencesFormat : ImportFormat
{
    public override string Code => "licences";

    public override string Name => "Licence registers";

    public override string Hint => "A council’s register of premises licences (CSV); you say once which column is what";

    public override string KeyName => "Licence number";

    public override ImportStatements Statements => LicencesSql.Statements;

    public override string StagingColumns => LicenceStagingColumns.Names;

    public override async Task<ImportOptions?> Options(IServiceProvider services, CancellationToken cancel) => await LicencesOptions.Load(services, cancel);

    public override async Task<ImportRequest> Prepare(IServiceProvider services, ImportRequest request, CancellationToken cancel)
    {
        var asked = request.Plan as LicencesPlan;
        return request with
        {
            Plan = await LicencesPlan.Load(services.GetRequiredService<PremisesWatchDb>(), request.AuthorityId!.Value, asked?.Wanted, asked?.ShowColumns ?? false, cancel),
        };
    }

    public override Task<string?> Ask(IServiceProvider services, string fileName, Func<Stream> open, ImportRequest request, CancellationToken cancel) =>
        services.GetRequiredService<AskColumns>().Run(fileName, open, request, cancel);

    public override ImportReader Open(Stream content, ImportRequest request) => LicencesFile.Open(content, (LicencesPlan)request.Plan!);

    public override Task<IReadOnlyList<string>> WhyStop(IServiceProvider services, Guid runId, CancellationToken cancel) =>
        services.GetRequiredService<LicencesDoubts>().Run(runId, cancel);

    /// <summary>The figures of places whose hours or alcohol changed are work of their own.</summary>
    public override Task Applied(IServiceProvider services, Guid runId, CancellationToken cancel)
    {
        services.GetRequiredService<IJobScheduler>().Enqueue<AssessChanged>(assess => assess.Run(runId, CancellationToken.None));
        return Task.CompletedTask;
    }
}
