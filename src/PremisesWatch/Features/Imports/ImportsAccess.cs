using PremisesWatch.Domain.People;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Imports;

public sealed class ImportsAccess : AccessRows
{
    private static readonly Role[] Importers = [Role.Administrator, Role.Cplo];
    private static readonly Role[] Sorters = [Role.LicensingOfficer, Role.Cplo];

    public override IEnumerable<AccessRow> Rows =>
    [
        AccessRow.For(ImportsLinks.List, "GET", Importers),
        AccessRow.For("/imports/new/{format}", "GET POST", Importers),
        AccessRow.For("/imports/{id:guid}", "GET POST", Importers),
        AccessRow.For("/imports/{id:guid}/progress", "GET", Importers),
        AccessRow.For("/imports/{id:guid}/problems.csv", "GET", Importers),
        AccessRow.For("/imports/licences/mapping/{id:guid}", "GET POST", Importers),
        AccessRow.For(ImportsLinks.Licences, "GET", Sorters),
        AccessRow.For("/imports/licences/waiting/{id:guid}", "GET POST", Sorters),
        AccessRow.For(ImportsLinks.Waiting, "GET POST", Sorters),
        AccessRow.For(ImportsLinks.ToReview, "GET", Sorters),
        AccessRow.For("/imports/to-review/{id:guid}", "GET POST", Sorters),
        AccessRow.For(ImportsLinks.Answers, "GET POST", Sorters),
        AccessRow.For("/register/{id:guid}/part", "GET POST", Role.Cplo),
    ];
}
