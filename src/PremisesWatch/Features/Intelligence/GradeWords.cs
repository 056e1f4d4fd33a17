using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Intelligence;
using PremisesWatch.Platform.Composition;

namespace PremisesWatch.Features.Intelligence;

/// <summary>The words of 3×5×2 and of the markings, as the reference data has them.</summary>
public sealed class GradeWords(IReadOnlyList<GradeWord> words)
{
    public IReadOnlyList<SelectListItem> Choices(string part) =>
        [.. words.Where(word => word.Part == part).Select(word => new SelectListItem(
            word.Sign == word.Name ? $"{word.Name}. {word.Meaning}" : $"{word.Sign}: {word.Name}. {word.Meaning}", word.Code))];

    public string Name(string part, object? code) => words.FirstOrDefault(word => word.Part == part && word.Code == code?.ToString())?.Name ?? "";

    public string Marking(ProtectiveMarking marking) => Name("marking", marking);
}

[Operation]
public sealed class ReadGradeWords(PremisesWatchDb db)
{
    public async Task<GradeWords> Run(CancellationToken cancel = default) =>
        new(await db.GradeWords.AsNoTracking().OrderBy(word => word.Part).ThenBy(word => word.SortOrder).ToListAsync(cancel));
}
