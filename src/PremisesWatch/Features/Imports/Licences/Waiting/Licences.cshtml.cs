using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Register;
using PremisesWatch.Features.Imports.Matching.Queue;

namespace PremisesWatch.Features.Imports.Licences.Waiting;

public sealed class LicencesModel(PremisesWatchDb db, ReadQuestions questions) : PageModel
{
    private const int Size = 50;

    public IReadOnlyList<Licence> Rows { get; private set; } = [];

    public int Total { get; private set; }

    /// <summary>Licences that look like places which are here: they wait in the one queue of questions, not in this list. Up to one more than 1,000.</summary>
    public int Asked { get; private set; }

    public int Number { get; private set; }

    public int Pages => (Total + Size - 1) / Size;

    public string? Q { get; private set; }

    public async Task OnGet(CancellationToken cancel)
    {
        Q = Request.Query["q"].ToString().Trim() is { Length: > 0 } words ? words[..Math.Min(100, words.Length)] : null;
        Number = int.TryParse(Request.Query["page"], out var page) ? Math.Clamp(page, 1, 100_000) : 1;
        var waiting = WaitingSql.Unasked(db).AsNoTracking();
        if (Q is not null)
        {
            var like = $"%{Q.Replace("\\", "\\\\").Replace("%", "\\%").Replace("_", "\\_")}%";
            waiting = waiting.Where(licence => EF.Functions.ILike(licence.PremisesName!, like) || EF.Functions.ILike(licence.TradingAs!, like)
                || EF.Functions.ILike(licence.Address!, like) || EF.Functions.ILike(licence.Postcode!, like) || EF.Functions.ILike(licence.Number, like));
        }

        Asked = await questions.Count(ReferenceScheme.Licence, cancel);
        Total = await waiting.CountAsync(cancel);
        Rows = await waiting.OrderBy(licence => licence.PremisesName).ThenBy(licence => licence.Number).ThenBy(licence => licence.Id)
            .Skip((Number - 1) * Size).Take(Size).ToListAsync(cancel);
    }

    public string Address(int page) => ImportsLinks.LicencesPage(Q, page);
}
