using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Register;
using PremisesWatch.Platform.Composition;

namespace PremisesWatch.Features.Imports.Licences;

/// <summary>Why a licence register stops and asks: another council's name in it, an older one, or many rows rejected.</summary>
[Operation]
public sealed class LicencesDoubts(PremisesWatchDb db)
{
    public async Task<IReadOnlyList<string>> Run(Guid runId, CancellationToken cancel = default)
    {
        var run = await db.ImportRuns.AsNoTracking().SingleAsync(known => known.Id == runId, cancel);
        var authority = await db.Authorities.AsNoTracking().SingleAsync(known => known.Id == run.AuthorityId, cancel);
        return [.. (new[] { await OtherCouncil(runId, authority, cancel), await Older(run, cancel), await ManyRejected(run, cancel) }).OfType<string>()];
    }

    private async Task<string?> OtherCouncil(Guid runId, Authority authority, CancellationToken cancel)
    {
        var councils = await db.Set<LicenceStaging>().Where(row => row.ImportRunId == runId && row.Council != null).GroupBy(row => row.Council)
            .OrderByDescending(council => council.Count()).Select(council => council.Key!).Take(20).ToListAsync(cancel);
        var own = LicenceWords.Bare(authority.Name);
        return councils.Count == 0 || councils.Any(council => LicenceWords.Bare(council) is { Length: > 2 } named && (own.Contains(named, StringComparison.Ordinal) || named.Contains(own, StringComparison.Ordinal)))
            ? null
            : $"It says that it is of {LicenceCells.Short(councils[0])}, and would be brought in for {authority.Name}.";
    }

    private async Task<string?> Older(ImportRun run, CancellationToken cancel)
    {
        var mine = await db.ImportParts.Where(part => part.ImportRunId == run.Id).MaxAsync(part => part.ExtractDate, cancel);
        var last = await db.ImportParts
            .Where(part => db.ImportRuns.Any(other => other.Id == part.ImportRunId && other.Format == run.Format && other.AuthorityId == run.AuthorityId && other.State == ImportState.Applied))
            .MaxAsync(part => part.ExtractDate, cancel);
        return mine < last ? $"It is of {mine:yyyy-MM-dd}, older than the last one applied, of {last:yyyy-MM-dd}." : null;
    }

    private async Task<string?> ManyRejected(ImportRun run, CancellationToken cancel)
    {
        var rejected = await db.ImportRowProblems.CountAsync(problem => problem.ImportRunId == run.Id && problem.Severity == RowSeverity.Rejected, cancel);
        return rejected * 10 > run.ItemCount ? $"{rejected} of its {run.ItemCount} rows were rejected, more than a tenth." : null;
    }
}
