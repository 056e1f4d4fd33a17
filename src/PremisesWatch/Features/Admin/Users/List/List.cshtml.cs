using System.Globalization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace PremisesWatch.Features.Admin.Users.List;

public sealed class ListModel(FindPeople find) : PageModel
{
    private const int LongestSearch = 100;

    public string? Q { get; private set; }

    /// <summary>Those who have left, instead of those who work here.</summary>
    public bool Left { get; private set; }

    public int Number { get; private set; }

    public PeoplePage Found { get; private set; } = new([], 0);

    public string CountInWords =>
        $"{Found.Total.ToString("N0", CultureInfo.GetCultureInfo("en-GB"))} {(Found.Total == 1 ? "person" : "people")}{(Q is null ? "" : $" for “{Q}”")}";

    public async Task OnGet(CancellationToken cancel)
    {
        var words = new string([.. Request.Query["q"].ToString().Where(letter => !char.IsControl(letter)).Take(LongestSearch)]).Trim();
        Q = words.Length == 0 ? null : words;
        Left = Request.Query["show"] == "left";
        Number = int.TryParse(Request.Query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Clamp(page, 1, 100_000) : 1;
        Found = await find.Run(Q, Left, Number, cancel);
    }
}
