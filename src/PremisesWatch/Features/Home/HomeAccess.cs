using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Home;

public sealed class HomeAccess : AccessRows
{
    public override IEnumerable<AccessRow> Rows => [AccessRow.ForAnyone(HomeLinks.Home, "GET")];
}
