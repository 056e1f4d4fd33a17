using System.Globalization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PremisesWatch.Data;
using PremisesWatch.Features.Register;
using PremisesWatch.Features.Register.Filter;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Map.View;

public sealed class ViewModel(PremisesWatchDb db, ICurrentPerson person, TimeProvider clock, RegisterChoices choices, IConfiguration configuration) : PageModel
{
    /// <summary>Great Britain, where nothing is on the map yet.</summary>
    private const string Everywhere = "-8,49.8,2,59";

    public RegisterFilter Filter { get; private set; } = new();

    public RegisterChoices Choices => choices;

    public int Total { get; private set; }

    public int OnMap { get; private set; }

    public IReadOnlyList<PlaceInView> Places { get; private set; } = [];

    /// <summary>West, south, east, north in degrees: of the places found, or where none is, of all the person's.</summary>
    public string Extent { get; private set; } = Everywhere;

    public string? StyleUrl => configuration[SecurityHeaders.MapStyle];

    public string Words => new FilterWords(choices).Count(Total, Filter);

    public string ListAddress => RegisterLinks.List + Query;

    public string MissingAddress => RegisterLinks.List + (Filter with { Page = 1, NotOnMap = true }).ToQuery();

    public string Query => (Filter with { Page = 1 }).ToQuery();

    /// <summary>The letter that stands for a type on its marks.</summary>
    public static string Letter(string type) => type == "other" ? "–" : type[..1].ToUpperInvariant();

    public async Task OnGet(CancellationToken cancel)
    {
        Filter = RegisterFilter.From(Request.Query);
        await choices.Load(cancel);
        var sql = new RegisterFilterSql(Filter, person, clock);
        (Total, OnMap) = await InViewSql.Counts(db, sql, cancel);
        Places = await InViewSql.Places(db, sql, null, cancel);
        if ((await InViewSql.Extent(db, sql, cancel) ?? await InViewSql.Extent(db, new RegisterFilterSql(new RegisterFilter(), person, clock), cancel)) is { } extent)
        {
            Extent = string.Join(',', extent.Select(degrees => degrees.ToString(CultureInfo.InvariantCulture)));
        }
    }
}
