using PremisesWatch.Domain.Register;

namespace PremisesWatch.Tests.Platform.Security;

/// <summary>One record of each kind, all of one authority.</summary>
/// <param name="Listing">FHRSID of a record that waits.</param>
internal sealed record Records(
    Authority Authority, Guid Premises, Guid Operator, Guid Visit, Guid Planned, Guid Flag, Guid Cover, Guid Import, int Ward, long Listing, Guid Person,
    Guid Licence, Guid Upload, Guid Question, Guid Sample, Guid Item, Guid Hold, Guid Review)
{
    /// <summary>The record that a route takes. A new route says here which it is.</summary>
    public Guid Of(string route) => route switch
    {
        _ when route.Contains("{premisesId:guid}", StringComparison.Ordinal) => Premises,
        _ when route.StartsWith("/register/operators/", StringComparison.Ordinal) => Operator,
        _ when route.StartsWith("/register/", StringComparison.Ordinal) => Premises,
        _ when route.StartsWith("/intelligence/", StringComparison.Ordinal) => Item,
        _ when route.StartsWith("/retention/holds/", StringComparison.Ordinal) => Hold,
        _ when route.StartsWith("/retention/", StringComparison.Ordinal) => Review,
        _ when route.StartsWith("/visits/planned/", StringComparison.Ordinal) => Planned,
        _ when route.StartsWith("/visits/", StringComparison.Ordinal) => Visit,
        _ when route.StartsWith("/audit/premises/", StringComparison.Ordinal) => Premises,
        _ when route.StartsWith("/audit/people/", StringComparison.Ordinal) => Person,
        _ when route.StartsWith("/audit/samples/", StringComparison.Ordinal) => Sample,
        _ when route.StartsWith("/admin/users/", StringComparison.Ordinal) || route.StartsWith("/flags/hand-on/", StringComparison.Ordinal) => Person,
        _ when route.StartsWith("/flags/", StringComparison.Ordinal) => Flag,
        _ when route.StartsWith("/imports/licences/mapping/", StringComparison.Ordinal) => Upload,
        _ when route.StartsWith("/imports/licences/", StringComparison.Ordinal) => Licence,
        _ when route.StartsWith("/imports/to-review/", StringComparison.Ordinal) => Question,
        _ when route.StartsWith("/imports/", StringComparison.Ordinal) => Import,
        _ => throw new InvalidOperationException($"Say in {nameof(Records)}.{nameof(Of)} which record {route} takes."),
    };
}
