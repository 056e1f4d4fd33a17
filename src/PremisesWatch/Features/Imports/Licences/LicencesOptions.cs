using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Features.Imports.Formats;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Imports.Licences;

/// <summary>Of which authority the register is, and whether to show its columns first.</summary>
internal sealed class LicencesOptions : ImportOptions
{
    public override string View => "/Features/Imports/Licences/_Options.cshtml";

    public required IReadOnlyList<SelectListItem> Authorities { get; init; }

    public required IReadOnlyDictionary<string, int> Ids { get; init; }

    public string Authority { get; private set; } = "";

    public bool ShowColumns { get; private set; }

    public static async Task<LicencesOptions> Load(IServiceProvider services, CancellationToken cancel)
    {
        var (db, person) = (services.GetRequiredService<PremisesWatchDb>(), services.GetRequiredService<ICurrentPerson>());
        var ids = person.AuthorityIds.ToArray();
        var theirs = await db.Authorities.Where(authority => !authority.IsDemonstration && (person.SeesEveryAuthority || ids.Contains(authority.Id)))
            .OrderBy(authority => authority.Name).Take(1000).Select(authority => new { authority.Id, authority.Code, authority.Name }).ToListAsync(cancel);
        return new LicencesOptions
        {
            Authorities = [.. theirs.Count == 1 ? (SelectListItem[])[] : [new("Choose", "")], .. theirs.Select(authority => new SelectListItem(authority.Name, authority.Code))],
            Ids = theirs.ToDictionary(authority => authority.Code, authority => authority.Id),
        };
    }

    public override IReadOnlyList<(string Field, string Message)> Apply(IFormCollection form, ref ImportRequest request)
    {
        (Authority, ShowColumns) = (form["Authority"].ToString(), form["ShowColumns"] == "true");
        if (!Ids.TryGetValue(Authority, out var id))
        {
            return [("Authority", "Choose which council’s register it is")];
        }

        request = request with { AuthorityId = id, Plan = new LicencesPlan([], new LicenceWords([]), null, ShowColumns) };
        return [];
    }
}
