using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Register;
using PremisesWatch.Features.Imports.Apply;
using PremisesWatch.Features.Imports.Formats;
using PremisesWatch.Platform.Composition;

namespace PremisesWatch.Features.Imports.Check;

/// <summary>Why a run stops and asks: a file that miscounts, that is older than the last one, or that would empty the register.</summary>
[Operation]
public sealed class WhyStop(PremisesWatchDb db, IServiceProvider services)
{
    private const int MostReasons = 5;

    public async Task<string?> Run(ImportRun run, IReadOnlyList<ImportPart> parts, ImportFormat format, CancellationToken cancel = default)
    {
        var newest = await Newest(run, parts, cancel);
        var reasons = parts.SelectMany(part => OfPart(part, parts.Count > 1 ? $"{part.FileName}: " : "", newest)).ToList();
        reasons.AddRange(await format.WhyStop(services, run.Id, cancel));
        var shown = string.Join(" ", reasons.Take(MostReasons));
        return reasons.Count == 0 ? null : reasons.Count > MostReasons ? $"{shown} And {reasons.Count - MostReasons} more." : shown;
    }

    private static IEnumerable<string> OfPart(ImportPart part, string prefix, Dictionary<string, DateOnly> newest)
    {
        if (part.ItemCount is { } said && said != part.Records)
        {
            yield return $"{prefix}Its header says {said} records, and it holds {part.Records}.";
        }

        var last = part.AuthorityCodes.Select(code => newest.TryGetValue(code, out var date) ? date : (DateOnly?)null).Max();
        if (part.IsWhole && part.ExtractDate < last)
        {
            yield return $"{prefix}It is of {part.ExtractDate:yyyy-MM-dd}, older than the last one applied, of {last:yyyy-MM-dd}.";
        }

        var counts = ImportFigures.Of(part.Counts);
        if (counts.NoLongerListed * 10 > counts.Listed)
        {
            yield return $"{prefix}It would mark {counts.NoLongerListed} of {counts.Listed} listed places no longer listed, more than a tenth.";
        }
    }

    /// <summary>By authority code, the date of the last extract applied.</summary>
    private async Task<Dictionary<string, DateOnly>> Newest(ImportRun run, IReadOnlyList<ImportPart> parts, CancellationToken cancel)
    {
        var codes = parts.SelectMany(part => part.AuthorityCodes).Distinct().ToArray();
        var dated = await (
            from part in db.ImportParts
            join other in db.ImportRuns on part.ImportRunId equals other.Id
            where other.Format == run.Format && other.State == ImportState.Applied && part.IsWhole && part.ExtractDate != null
                && part.AuthorityCodes.Any(code => codes.Contains(code))
            select new { part.AuthorityCodes, part.ExtractDate }).ToListAsync(cancel);
        return dated.SelectMany(part => part.AuthorityCodes.Select(code => (Code: code, Date: part.ExtractDate!.Value)))
            .GroupBy(part => part.Code).ToDictionary(code => code.Key, code => code.Max(part => part.Date));
    }
}
