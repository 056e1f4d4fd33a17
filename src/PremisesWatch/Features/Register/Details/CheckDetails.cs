using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Platform.Composition;
using PremisesWatch.Platform.Geo;

namespace PremisesWatch.Features.Register.Details;

/// <summary>Tidies what was typed of a place, and says what is wrong with it.</summary>
[Operation]
public sealed partial class CheckDetails(PremisesWatchDb db)
{
    private const int Longest = 200;

    /// <param name="was">What stood before: a field left as it was is never refused, however an import wrote it.</param>
    public async Task Run(PremisesDetails details, PremisesDetails? was, ModelStateDictionary state, CancellationToken cancel = default)
    {
        foreach (var field in DetailField.All)
        {
            field.Set(details, Tidy(field.Get(details)));
            if (field.Get(details)?.Length > Longest)
            {
                Refuse(state, field.Input, $"{field.Label} must be {Longest} characters or fewer");
            }
        }

        if (details.Name is null)
        {
            Refuse(state, nameof(details.Name), "Enter the name of the place");
        }

        if (details.TypeCode is null || !await db.PremisesTypes.AnyAsync(type => type.Code == details.TypeCode, cancel))
        {
            Refuse(state, nameof(details.TypeCode), "Choose what kind of place it is");
        }

        CheckPostcode(details, was, state);
        await CheckPoint(details, was, state, cancel);
    }

    private static void CheckPostcode(PremisesDetails details, PremisesDetails? was, ModelStateDictionary state)
    {
        if (details.Postcode is not { } typed || typed == was?.Postcode)
        {
            return;
        }

        if (Postcode().Match(typed.ToUpperInvariant()) is { Success: true } match)
        {
            details.Postcode = $"{match.Groups[1].Value} {match.Groups[2].Value}";
        }
        else
        {
            Refuse(state, nameof(details.Postcode), "Enter a full postcode, like FY1 1AA, or leave it empty");
        }
    }

    private async Task CheckPoint(PremisesDetails details, PremisesDetails? was, ModelStateDictionary state, CancellationToken cancel)
    {
        if (details.Point is not { } typed || typed == was?.Point)
        {
            return;
        }

        var metres = GridReference.ReadMetres(typed);
        if (metres is null && GridReference.ReadDegrees(typed) is { } degrees)
        {
            metres = await PointSql.FromDegrees(db, degrees.Latitude, degrees.Longitude, cancel);
        }

        if (metres is { } found)
        {
            details.Point = string.Create(CultureInfo.InvariantCulture, $"{found.Easting:F0} {found.Northing:F0}");
        }
        else
        {
            Refuse(state, nameof(details.Point), "Enter a grid reference like SD 30801 36401, an easting and northing like 330801 436401, or degrees like 53.81, -3.05");
        }
    }

    private static void Refuse(ModelStateDictionary state, string input, string why) => state.AddModelError($"Input.{input}", why);

    /// <summary>One line without control characters, and without spaces to no purpose.</summary>
    private static string? Tidy(string? typed)
    {
        var tidy = Spaces().Replace(new string([.. (typed ?? "").Select(letter => char.IsControl(letter) ? ' ' : letter)]), " ").Trim();
        return tidy.Length == 0 ? null : tidy;
    }

    [GeneratedRegex(@"^([A-Z]{1,2}\d[A-Z\d]?) ?(\d[A-Z]{2})$", RegexOptions.None, 100)]
    private static partial Regex Postcode();

    [GeneratedRegex(" {2,}", RegexOptions.None, 1000)]
    private static partial Regex Spaces();
}
