using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Features.Register.Assign;

namespace PremisesWatch.Features.Register.AssignWards;

public sealed record WardRow(int Id, string Name, string Authority, Guid? OfficerId, string? OfficerName);

public sealed class AssignWardsModel(PremisesWatchDb db, Officers officers, SetWardOfficers setWardOfficers) : PageModel
{
    private const int MostWards = 500;

    /// <summary>The officer's id by the ward's; empty for nobody.</summary>
    [BindProperty]
    public Dictionary<int, string?> Officer { get; set; } = [];

    public IReadOnlyList<WardRow> Wards { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Items { get; private set; } = [];

    public Task OnGet(CancellationToken cancel) => Load(cancel);

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        await Load(cancel);
        var wanted = new Dictionary<int, Guid?>();
        foreach (var (ward, value) in Officer.Where(pair => Wards.Any(ward => ward.Id == pair.Key)))
        {
            if (!string.IsNullOrEmpty(value) && ItemsOf(Wards.Single(row => row.Id == ward)).All(item => item.Value != value))
            {
                ModelState.AddModelError($"Officer[{ward}]", "Choose an officer from the list");
                continue;
            }

            wanted[ward] = string.IsNullOrEmpty(value) ? null : Guid.Parse(value);
        }

        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        TempData["Done"] = await setWardOfficers.Run(wanted, cancel) is var changed && changed == 1 ? "One ward has another officer now." : $"{changed} wards have another officer now.";
        return Redirect(RegisterLinks.AssignWards);
    }

    /// <summary>Who can be chosen, and, so that saving changes nothing by itself, whoever holds the ward and no longer can be.</summary>
    public IEnumerable<SelectListItem> ItemsOf(WardRow ward) =>
        ward.OfficerId is { } id && Items.All(item => item.Value != id.ToString()) ? [.. Items, new($"{ward.OfficerName} (no longer an officer here)", id.ToString())] : Items;

    private async Task Load(CancellationToken cancel)
    {
        Items = [new("Nobody", ""), .. await officers.Load(cancel)];
        Wards = await (
            from ward in db.Wards.Where(ward => ward.EndedOn == null)
            join authority in db.Authorities on ward.AuthorityId equals authority.Id
            join own in db.WardOfficers on ward.Id equals own.WardId into owns
            from own in owns.DefaultIfEmpty()
            join officer in db.Users on own.OfficerId equals officer.Id into holders
            from officer in holders.DefaultIfEmpty()
            orderby authority.Name, ward.Name
            select new WardRow(ward.Id, ward.Name, authority.Name, own == null ? null : own.OfficerId, officer == null ? null : officer.Name)).Take(MostWards).ToListAsync(cancel);
    }
}
