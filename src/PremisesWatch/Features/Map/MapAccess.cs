using PremisesWatch.Domain.People;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Map;

public sealed class MapAccess : AccessRows
{
    private static readonly Role[] Readers = [Role.LicensingOfficer, Role.Cplo, Role.PoliceLiaison, Role.Manager];

    public override IEnumerable<AccessRow> Rows =>
    [
        AccessRow.For(MapLinks.Map, "GET", Readers),
        AccessRow.For("/map/tiles/premises/{z:int}/{x:int}/{y:int}", "GET", Readers),
        AccessRow.For(MapLinks.Places, "GET", Readers),
        AccessRow.For(MapLinks.Base, "GET", Readers),
    ];
}
