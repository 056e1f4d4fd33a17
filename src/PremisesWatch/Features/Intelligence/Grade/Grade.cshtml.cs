using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PremisesWatch.Domain.Intelligence;
using PremisesWatch.Domain.Observations;
using PremisesWatch.Features.Intelligence.Read;
using PremisesWatch.Platform.Time;

namespace PremisesWatch.Features.Intelligence.Grade;

public sealed class GradeModel(ReadItem read, ReadGradeWords readWords, ReadItemIndicators readIndicators, FindPlaces find, GradeItem grade, TimeProvider clock) : PageModel
{
    private const int LongestText = 4000;
    private const int EarliestYear = 2000;
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm";

    public ItemFile Record { get; private set; } = null!;

    public GradeWords Words { get; private set; } = null!;

    public IReadOnlyList<Indicator> Indicators { get; private set; } = [];

    public bool GradedBefore { get; private set; }

    [BindProperty]
    public uint Version { get; set; }

    [BindProperty]
    public SourceGrade? Source { get; set; }

    [BindProperty]
    public AssessmentGrade? Assessment { get; set; }

    [BindProperty]
    public HandlingCode? Handling { get; set; }

    [BindProperty]
    public string? Conditions { get; set; }

    [BindProperty]
    public DateOnly? ConditionsExpireOn { get; set; }

    [BindProperty]
    public ProtectiveMarking? Marking { get; set; }

    [BindProperty]
    public string? Places { get; set; }

    /// <summary>Code of what was seen; empty where it is not said.</summary>
    [BindProperty]
    public string? Indicator { get; set; }

    [BindProperty]
    public string? SeenAt { get; set; }

    [BindProperty]
    public string? SeenAtPlaces { get; set; }

    [BindProperty]
    public string? Sanitised { get; set; }

    [BindProperty]
    public string? Notes { get; set; }

    [BindProperty]
    public DateOnly? ReviewOn { get; set; }

    public async Task<IActionResult> OnGet(Guid id, CancellationToken cancel)
    {
        if (!await Load(id, cancel))
        {
            return NotFound();
        }

        var item = Record.Item;
        (Version, Source, Assessment, Handling, Marking) = (item.Version, item.Source, item.Assessment, item.Handling, item.Marking);
        (Conditions, ConditionsExpireOn, Sanitised) = (item.HandlingConditions, item.ConditionsExpireOn, Record.Sanitised);
        Places = string.Join('\n', Record.Places.Select(place => place.Reference));
        if (Record.Signs is [var sign, ..])
        {
            (Indicator, SeenAt) = (sign.IndicatorCode, sign.ObservedAt.ToUk().ToString(TimeFormat, CultureInfo.InvariantCulture));
            SeenAtPlaces = Record.Signs.Count == Record.Places.Count ? null : string.Join('\n', Record.Signs.Select(seen => seen.Place));
        }

        return Page();
    }

    public async Task<IActionResult> OnPost(Guid id, CancellationToken cancel)
    {
        if (!await Load(id, cancel))
        {
            return NotFound();
        }

        var places = await find.Run(Places, Record.Item.AuthorityId, cancel);
        var grading = Check();
        CheckPlaces(places);
        var sign = await CheckSign(places, cancel);
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        if (!await grade.Run(id, new GradeGiven(Version, grading!, Marking!.Value, Said(Sanitised), Said(Notes), places.Ids, sign), cancel))
        {
            GradedBefore = true;
            Response.StatusCode = StatusCodes.Status409Conflict;
            return Page();
        }

        TempData["Done"] = $"Item {Record.Item.Reference} is graded {grading!.Code}.{(sign is null ? " What was seen is not said, so it adds nothing to a figure." : "")}";
        return LocalRedirect(IntelligenceLinks.Queue);
    }

    private static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private Grading? Check()
    {
        Needs(nameof(Source), Source, "Choose how far the source is to be trusted");
        Needs(nameof(Assessment), Assessment, "Choose how the source knows it");
        Needs(nameof(Handling), Handling, "Choose whether it may be shared");
        Needs(nameof(Marking), Marking, "Choose the protective marking");
        if (ReviewOn is null)
        {
            ModelState.AddModelError(nameof(ReviewOn), "Enter the day of the next review");
        }

        foreach (var (field, text) in new[] { (nameof(Conditions), Conditions), (nameof(Sanitised), Sanitised), (nameof(Notes), Notes) })
        {
            if (text?.Length > LongestText)
            {
                ModelState.AddModelError(field, $"Keep it under {LongestText} characters");
            }
        }

        if (!ModelState.IsValid)
        {
            return null;
        }

        var grading = new Grading(Source!.Value, Assessment!.Value, Handling!.Value, Said(Conditions), ConditionsExpireOn, ReviewOn!.Value);
        foreach (var (field, problem) in GradingRules.Problems(grading, Said(Sanitised), clock.UkToday()))
        {
            ModelState.AddModelError(field, problem);
        }

        return grading;
    }

    private void CheckPlaces(FoundPlaces places)
    {
        if (FindPlaces.References(Places).Length > FindPlaces.Most)
        {
            ModelState.AddModelError(nameof(Places), $"Enter {FindPlaces.Most} places at most");
        }
        else if (places.Unknown.Count > 0)
        {
            ModelState.AddModelError(nameof(Places), $"No place of this council has the reference {string.Join(", ", places.Unknown)}: check it, or leave it out");
        }
        else if (places.Ids.Count == 0 && Said(Sanitised) is not null)
        {
            ModelState.AddModelError(nameof(Places), "Enter a place, or clear the sanitised text: others read it on the page of a place");
        }
    }

    /// <returns>Null where nothing is said, or something is wrong.</returns>
    private async Task<SignGiven?> CheckSign(FoundPlaces places, CancellationToken cancel)
    {
        if (Said(Indicator) is not { } code)
        {
            if (Said(SeenAt) is not null || Said(SeenAtPlaces) is not null)
            {
                ModelState.AddModelError(nameof(Indicator), "Choose what was seen, or clear when and where");
            }

            return null;
        }

        var indicator = Indicators.FirstOrDefault(known => known.Code == code);
        if (indicator is null)
        {
            ModelState.AddModelError(nameof(Indicator), "Choose what was seen, from the list");
        }

        var seen = SeenAtTime();
        var at = Said(SeenAtPlaces) is null ? places : await find.Run(SeenAtPlaces, Record.Item.AuthorityId, cancel);
        if (at.Unknown.Count > 0 || at.Ids.Except(places.Ids).Any())
        {
            ModelState.AddModelError(nameof(SeenAtPlaces), "Enter references of the places that the item is about, or leave it empty");
        }
        else if (at.Ids.Count == 0)
        {
            ModelState.AddModelError(nameof(Places), "Enter the place where it was seen, or choose that it is not said what was seen");
        }

        return indicator is null || seen is null ? null : new SignGiven(indicator, seen.Value, at.Ids);
    }

    private DateTimeOffset? SeenAtTime()
    {
        if (!DateTime.TryParseExact(SeenAt, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) || local.Year < EarliestYear)
        {
            ModelState.AddModelError(nameof(SeenAt), "Enter when it was seen, as a date and a time");
            return null;
        }

        var at = UkTime.FromUk(local);
        if (at > clock.GetUtcNow())
        {
            ModelState.AddModelError(nameof(SeenAt), "It cannot have been seen in the future: check the date and time");
        }

        return at;
    }

    private void Needs<T>(string field, T? chosen, string says)
        where T : struct, Enum
    {
        if (chosen is not { } value || !Enum.IsDefined(value))
        {
            ModelState.AddModelError(field, says);
        }
    }

    private async Task<bool> Load(Guid id, CancellationToken cancel)
    {
        if (await read.Run(id, cancel) is not { } file)
        {
            return false;
        }

        (Record, Words, Indicators) = (file, await readWords.Run(cancel), await readIndicators.Run(cancel));
        return true;
    }
}
