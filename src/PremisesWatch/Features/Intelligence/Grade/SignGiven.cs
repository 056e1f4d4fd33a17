using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Observations;
using PremisesWatch.Platform.Composition;

namespace PremisesWatch.Features.Intelligence.Grade;

/// <summary>What the grader says was seen, when, and at which of the item's places.</summary>
public sealed record SignGiven(Indicator Indicator, DateTimeOffset ObservedAt, IReadOnlyList<Guid> Places);

/// <summary>The indicators that an item may be about: not controls found wanting, which visits find, nor what the program raises by itself.</summary>
[Operation]
public sealed class ReadItemIndicators(PremisesWatchDb db)
{
    private const string RaisedByProgram = "program";
    private const string ControlFoundWanting = "C";

    public async Task<List<Indicator>> Run(CancellationToken cancel = default)
    {
        var newest = await db.Indicators.MaxAsync(indicator => (int?)indicator.CatalogueVersion, cancel);
        return await db.Indicators.AsNoTracking()
            .Where(indicator => indicator.CatalogueVersion == newest && indicator.RaisedBy != RaisedByProgram && indicator.Kind != ControlFoundWanting)
            .OrderBy(indicator => indicator.Code).ToListAsync(cancel);
    }

    public static IEnumerable<SelectListItem> Choices(IEnumerable<Indicator> indicators) =>
        indicators.Select(indicator => new SelectListItem($"{indicator.Code}, severity {indicator.Severity}: {indicator.Wording}", indicator.Code))
            .Prepend(new SelectListItem("Not said: it adds nothing", ""));
}
