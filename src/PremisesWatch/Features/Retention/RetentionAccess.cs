using PremisesWatch.Domain.People;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Retention;

public sealed class RetentionAccess : AccessRows
{
    private static readonly Role[] Deciders = [Role.Cplo, Role.PoliceLiaison, Role.Manager];

    public override IEnumerable<AccessRow> Rows =>
    [
        AccessRow.For(RetentionLinks.Start, "GET", Deciders),
        AccessRow.For(RetentionLinks.ToReview, "GET POST", Deciders),
        AccessRow.For(RetentionLinks.Proposed, "GET POST", Deciders),
        AccessRow.For(RetentionLinks.Disposed, "GET", Deciders),
        AccessRow.For(RetentionLinks.Holds, "GET POST", Deciders),
        AccessRow.For("/retention/holds/{id:guid}", "GET POST", Role.Manager),
        AccessRow.For("/retention/{id:guid}", "GET POST", Deciders),
    ];
}
