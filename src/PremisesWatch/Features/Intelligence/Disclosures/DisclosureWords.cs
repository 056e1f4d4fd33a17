using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Intelligence;
using PremisesWatch.Platform.Composition;

namespace PremisesWatch.Features.Intelligence.Disclosures;

/// <summary>Who may receive, what for and by which law, as the reference data has it.</summary>
public sealed class DisclosureWords(IReadOnlyList<DisclosureWord> words)
{
    public const string Organisation = "organisation";
    public const string Role = "role";
    public const string Purpose = "purpose";
    public const string Basis = "basis";

    public IReadOnlyList<SelectListItem> Choices(string part) =>
        [new("", ""), .. words.Where(word => word.Part == part).Select(word => new SelectListItem(word.Name, word.Code))];

    public bool Knows(string part, string? code) => words.Any(word => word.Part == part && word.Code == code);

    public string Name(string part, string code) => Find(part, code)?.Name ?? code;

    public string WithCitation(string part, string code) => Find(part, code) is { } word ? $"{word.Name} ({word.Citation})" : code;

    public string Recipient(string organisation, string role) => $"{Name(Organisation, organisation)}: {Name(Role, role).ToLowerInvariant()}";

    private DisclosureWord? Find(string part, string code) => words.FirstOrDefault(word => word.Part == part && word.Code == code);
}

[Operation]
public sealed class ReadDisclosureWords(PremisesWatchDb db)
{
    public async Task<DisclosureWords> Run(CancellationToken cancel = default) =>
        new(await db.DisclosureWords.AsNoTracking().OrderBy(word => word.Part).ThenBy(word => word.SortOrder).ToListAsync(cancel));
}
