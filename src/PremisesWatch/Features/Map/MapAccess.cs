using PremisesWatch.Domain.People;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Map;

public sealed class MapAccess : AccessRows
{
    private static readonly Role[] Readers = [Role.LicensingOfficer, Role.Cplo, Role.PoliceLiaison, Role.Manager];

    public override IEnumerable<AccessRow> Rows =>
    [
        AccessRow.For(MapLinks.Map, "GET", Readers),
        AccessRow.For(MapLinks.PremisesTile, "GET", Readers),
        AccessRow.For(MapLinks.WardTile, "GET", Readers),
        AccessRow.For(MapLinks.Places, "GET", Readers),
        AccessRow.For(MapLinks.DrawnBase, "GET", Readers),
        AccessRow.For(MapLinks.BaseFile, "GET", Readers),
    ];
}
