using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Shared;

public sealed class SharedAccess : AccessRows
{
    public override IEnumerable<AccessRow> Rows =>
    [
        AccessRow.ForAnyone("/error/{code:int}", "GET"),
        AccessRow.ForAnyone("/accessibility", "GET"),
    ];
}
