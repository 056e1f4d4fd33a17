using Npgsql;
using PremisesWatch.Data;
using PremisesWatch.Features.Imports.Apply;
using PremisesWatch.Features.Imports.Formats;
using PremisesWatch.Features.Imports.Matching;
using PremisesWatch.Features.Imports.Sources;
using PremisesWatch.Features.Register.Search;
using PremisesWatch.Platform.Jobs;

namespace PremisesWatch.Features.Imports.Fhrs;

/// <summary>The food register: its daily XML files of one authority each, and documents of its API, version 2.</summary>
internal sealed class FhrsFormat : ImportFormat
{
    public override string Code => "fhrs";

    public override string Name => "Food hygiene ratings";

    public override string Hint => "From the Food Standards Agency’s open data: XML, or JSON of its API; also within .xz, .gz or .tar.xz";

    public override string KeyName => "FHRSID";

    public override bool ReadsAhead => true;

    public override ImportStatements Statements => FhrsSql.Statements;

    public override string StagingColumns => FhrsColumns.Names;

    public override Task<ImportOptions?> Options(IServiceProvider services, CancellationToken cancel) => Task.FromResult<ImportOptions?>(new FhrsOptions());

    public override ImportReader Open(Stream content, ImportRequest request)
    {
        var head = new PeekStream(content);
        return head.FirstCharacter() == '{' ? FhrsJson.Open(head, request.Types) : FhrsXml.Open(head, request.Types, request.Plan as FhrsKnown);
    }

    public override ImportRequest Knowing(ImportRequest request, NpgsqlConnection connection) => request with { Plan = new FhrsKnown(connection, request.Types) };

    public override Task<IReadOnlyList<string>> WhyStop(IServiceProvider services, Guid runId, CancellationToken cancel) =>
        CrowdedSql.WhyStop(services.GetRequiredService<PremisesWatchDb>(), runId, cancel);

    /// <summary>Taking places on, figures of what has another type now, and counting their words are work of their own: what this leaves is done at night.</summary>
    public override Task Applied(IServiceProvider services, Guid runId, CancellationToken cancel)
    {
        var jobs = services.GetRequiredService<IJobScheduler>();
        jobs.Enqueue<TakeOnImported>(takeOn => takeOn.Run(runId, CancellationToken.None));
        jobs.Enqueue<AssessChanged>(assess => assess.Run(runId, CancellationToken.None));
        jobs.Enqueue<CountWordsJob>(count => count.Run(CancellationToken.None));
        return Task.CompletedTask;
    }
}
