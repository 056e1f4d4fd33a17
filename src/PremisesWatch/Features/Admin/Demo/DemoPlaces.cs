using Microsoft.EntityFrameworkCore;
using NetTopologySuite.Geometries;
using NetTopologySuite.LinearReferencing;
using PremisesWatch.Data;
using PremisesWatch.Domain.Register;
using PremisesWatch.Domain.Standing;
using PremisesWatch.Platform.Geo;

namespace PremisesWatch.Features.Admin.Demo;

/// <summary>Puts 400 invented places along the drawn streets, with hours, operators and numbers elsewhere.</summary>
internal sealed class DemoPlaces(PremisesWatchDb db, DemoTown town, DemoWords words, Random random)
{
    public const int Count = 400;

    private static readonly (string Type, int Share)[] Types =
    [
        ("takeaway", 34), ("guest-house", 20), ("hotel", 16), ("restaurant", 10), ("pub", 9), ("off-licence", 5), ("amusement-arcade", 4), ("other", 2),
    ];

    /// <summary>Weight of a street: trade gathers on the promenade and the main roads.</summary>
    private static readonly Dictionary<string, double> Busy = new() { ["promenade"] = 4, ["main"] = 2.2, ["street"] = 1 };

    public async Task<List<Premises>> Add(Authority authority, IReadOnlyList<Ward> wards, DateTimeOffset opened, CancellationToken cancel)
    {
        var operators = words.Families.SelectMany(family => new[] { $"{family} Leisure Ltd", $"{family} & Co" })
            .Select(name => new Operator { Id = Guid.CreateVersion7(opened), Name = name, Kind = OperatorKind.Organisation }).ToList();
        db.Operators.AddRange(operators);
        var places = new List<Premises>();
        for (var i = 0; i < Count; i++)
        {
            places.Add(await Make(authority, wards, operators, opened, cancel));
        }

        db.Premises.AddRange(places);
        db.SettingNotes.AddRange(places.Where(_ => random.NextDouble() < 0.6).Select(place => new SettingNote
        {
            PremisesId = place.Id,
            AuthorityId = authority.Id,
            PrivateRoomsOrFlat = random.NextDouble() < 0.4,
            CashOnly = random.NextDouble() < 0.15,
            NotedAt = opened,
        }));
        await db.SaveChangesAsync(cancel);
        return places;
    }

    private async Task<Premises> Make(Authority authority, IReadOnlyList<Ward> wards, List<Operator> operators, DateTimeOffset opened, CancellationToken cancel)
    {
        var (street, number, point) = Address();
        var type = Type(street.Kind);
        var ward = wards.FirstOrDefault(known => known.Boundary.Contains(point));
        var place = new Premises
        {
            Id = Guid.CreateVersion7(opened),
            Reference = await db.NextPremisesReference(cancel),
            AuthorityId = authority.Id,
            WardId = ward?.Id,
            TypeCode = type,
            Name = words.Name(type),
            AddressLine1 = $"{number} {street.Name}",
            AddressLine3 = "Sandhaven",
            Postcode = $"ZZ{(ward is null ? 9 : 1 + (wards.ToList().IndexOf(ward) % 8))} {random.Next(1, 10)}{(char)('A' + random.Next(26))}{(char)('A' + random.Next(26))}",
            Point = point,
            PointSource = PointSource.Officer,
            OperatorId = random.NextDouble() < 0.55 ? operators[random.Next(operators.Count)].Id : null,
            SellsAlcohol = type is "pub" or "off-licence" || (type is "hotel" or "restaurant" && random.NextDouble() < 0.7) ? true : random.NextDouble() < 0.8 ? false : null,
            HoursKnown = random.NextDouble() < 0.88,
            OpenedOn = DateOnly.FromDateTime(opened.DateTime).AddDays(-random.Next(200, 5000)),
            CreatedAt = opened,
            UpdatedAt = opened,
        };
        place.Hours.AddRange(Hours(place, type));
        place.References.AddRange(References(place));
        return place;
    }

    private (DemoStreet Street, int Number, Point Point) Address()
    {
        var weights = town.Streets.Select(street => street.Line.Length * Busy[street.Kind]).ToList();
        var at = random.NextDouble() * weights.Sum();
        var index = weights.FindIndex(weight => (at -= weight) < 0);
        var street = town.Streets[index];
        var along = random.NextDouble() * street.Line.Length;
        var side = random.Next(2) == 0 ? 1 : -1;
        var spot = new LengthIndexedLine(street.Line).ExtractPoint(along, 14 * side);
        return (street, (2 * (int)(along / 14)) + (side > 0 ? 2 : 1), Points.At(Math.Round(spot.X, 1), Math.Round(spot.Y, 1)));
    }

    private string Type(string street)
    {
        var at = random.Next(100);
        var type = Types.First(type => (at -= type.Share) < 0).Type;
        return street == "street" && type is "amusement-arcade" ? "guest-house" : type;
    }

    private IEnumerable<LicensedInterval> Hours(Premises place, string type)
    {
        if (!place.HoursKnown || type is "guest-house" or "other" || (type == "hotel" && place.SellsAlcohol != true))
        {
            yield break;
        }

        var late = random.NextDouble() < (type == "takeaway" ? 0.6 : type == "pub" ? 0.4 : 0.15);
        foreach (var day in Enum.GetValues<DayOfWeek>())
        {
            var weekend = day is DayOfWeek.Friday or DayOfWeek.Saturday;
            yield return new LicensedInterval
            {
                Id = Guid.CreateVersion7(place.CreatedAt),
                PremisesId = place.Id,
                Activity = type == "takeaway" ? LicensableActivity.LateNightRefreshment : place.SellsAlcohol == true ? LicensableActivity.Alcohol : LicensableActivity.Opening,
                Weekday = day,
                Opens = type == "takeaway" ? new TimeOnly(16, 0) : new TimeOnly(11, 0),
                Closes = late ? weekend ? new TimeOnly(3, 30) : new TimeOnly(0, 30) : new TimeOnly(22, 30),
            };
        }
    }

    private IEnumerable<ExternalReference> References(Premises place)
    {
        if (random.NextDouble() < 0.7)
        {
            yield return Number("uniform", $"{random.Next(10, 26):00}/{random.Next(100, 9999):00000}/DEMO");
        }

        if (random.NextDouble() < 0.2)
        {
            yield return Number("lalpac", $"DEMO-{random.Next(1000, 99999)}");
        }

        ExternalReference Number(string scheme, string value) =>
            new() { Id = Guid.CreateVersion7(place.CreatedAt), PremisesId = place.Id, SchemeCode = scheme, Value = value };
    }
}
