using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using PremisesWatch.Data.Walls;
using PremisesWatch.Data;
using PremisesWatch.Domain.Register;
using PremisesWatch.Features.Imports.Apply;
using PremisesWatch.Features.Imports.Formats;
using PremisesWatch.Features.Imports.Sources;
using PremisesWatch.Platform.Composition;

namespace PremisesWatch.Features.Imports.Check;

/// <summary>Reads files into staging and compares them with the register, which stays as it is: the dry run.</summary>
[Operation]
public sealed class CheckImport(PremisesWatchDb db, Connections connections, TimeProvider clock, ImportScope scope, WhyStop whyStop, ForgetRun forget)
{
    /// <exception cref="ImportRefused">It cannot be read, or is not for this person to bring in.</exception>
    public async Task<ImportRun> Run(IReadOnlyList<SourceFile> files, ImportRequest request, CancellationToken cancel = default)
    {
        var run = new ImportRun
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            Format = request.Format.Code,
            FileName = request.SourceName,
            AuthorityId = request.AuthorityId,
            Types = request.Types,
            StartedBy = request.StartedBy,
            StartedAt = clock.GetUtcNow(),
            Forced = request.Force,
            State = ImportState.Reading,
        };
        db.ImportRuns.Add(run);
        await db.SaveChangesAsync(cancel);
        try
        {
            await Read(files, request, run, cancel);
            return run;
        }
        catch
        {
            db.ChangeTracker.Clear();
            await forget.Whole(run);
            throw;
        }
    }

    private async Task Read(IReadOnlyList<SourceFile> files, ImportRequest request, ImportRun run, CancellationToken cancel)
    {
        run.AppliedBefore = await ApplySql.Runs(db, cancel);
        var staged = await new StageImport(connections, clock).Run(files, request, run, done => Told(run.Id, done), cancel);
        var parts = staged.ConvertAll(file => file.Part);
        await scope.Refuse(run, parts, cancel);
        await NameAuthority(run, parts, cancel);
        db.ImportParts.AddRange(parts);
        run.ItemCount = parts.Sum(part => part.Records);
        run.RowsDone = run.ItemCount;
        await db.SaveChangesAsync(cancel);
        await using (var connection = await connections.Open(cancel))
        {
            run.ComparedAt = clock.GetUtcNow();
            var statements = new RunStatements(connection, run, clock.GetUtcNow());
            await using var transaction = await connection.BeginTransactionAsync(cancel);
            await statements.Execute(ApplySql.Settings, cancel);
            await statements.Compare(request.Format, cancel);
            await ImportFigures.Store(statements, request.Format, run, staged, cancel);
            await transaction.CommitAsync(cancel);
        }

        run.StoppedBecause = await whyStop.Run(run, parts, request.Format, cancel);
        run.State = run.StoppedBecause is null || run.Forced ? ImportState.Checked : ImportState.Stopped;
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Where the records do not say their authority, the run does.</summary>
    private async Task NameAuthority(ImportRun run, List<ImportPart> parts, CancellationToken cancel)
    {
        if (run.AuthorityId is { } id)
        {
            var name = await db.Authorities.Where(authority => authority.Id == id).Select(authority => authority.Name).SingleAsync(cancel);
            parts.ForEach(part => part.AuthorityNames = part.AuthorityNames is [] ? [name] : part.AuthorityNames);
        }
    }

    private Task Told(Guid run, int done) =>
        db.ImportRuns.Where(known => known.Id == run).ExecuteUpdateAsync(set => set.SetProperty(known => known.RowsDone, done));
}
