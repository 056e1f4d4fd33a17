using System.Globalization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PremisesWatch.Data;
using PremisesWatch.Features.Map.InView;
using PremisesWatch.Features.Register;
using PremisesWatch.Features.Register.Filter;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Map.View;

public sealed class ViewModel(PremisesWatchDb db, ICurrentPerson person, ReadFilter read, RegisterChoices choices) : PageModel
{
    private PlacesRead _read = new(0, 0, null);
    private bool _someMissing;

    public RegisterFilter Filter { get; private set; } = new();

    public RegisterChoices Choices => choices;

    public PlacesInView InView { get; private set; } = PlacesInView.None;

    /// <summary>What the map opens on: the places found; where they are very many or none, the authorities.</summary>
    public MapPanel Panel { get; private set; } = null!;

    public string Words => new FilterWords(choices).Count(_read.Total, Filter);

    /// <summary>Null where all of them are on the map.</summary>
    public string? MissingInWords => (_read.Total - _read.OnMap) switch
    {
        _ when Filter.NotOnMap => null,
        _ when IsCountless => _someMissing ? "Some of them are not on the map" : null,
        0 => null,
        1 => "1 of them is not on the map",
        var missing => string.Create(CultureInfo.GetCultureInfo("en-GB"), $"{missing:N0} of them are not on the map"),
    };

    public string MissingAddress => RegisterLinks.List + (Filter with { From = null, NotOnMap = true }).ToQuery();

    private bool IsCountless => _read.Total > ExtentSql.Most;

    public async Task OnGet(CancellationToken cancel)
    {
        Filter = RegisterFilter.Read(Request.Query);
        await choices.Load(cancel);
        var sql = await read.Run(Filter, cancel);
        _read = await ExtentSql.Places(db, sql, cancel);
        if (_read.Total == 0 && Filter is { Q: not null, Near: false })
        {
            Filter = Filter with { Near = true };
            sql = await read.Run(Filter, cancel);
            _read = await ExtentSql.Places(db, sql, cancel);
        }

        _someMissing = IsCountless && await ExtentSql.SomeHaveNoPoint(db, sql, cancel);
        InView = await InViewSql.Within(db, sql, null, cancel);
        var box = IsCountless ? null : _read.Box;
        Panel = new MapPanel(new FilterPanel(Filter, choices, MapLinks.Map), box ?? (await ExtentSql.Authorities(db, person, Filter.Authority, cancel)).Box);
    }
}
