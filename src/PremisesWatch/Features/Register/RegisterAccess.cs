using PremisesWatch.Domain.People;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Register;

public sealed class RegisterAccess : AccessRows
{
    private static readonly Role[] Readers = [Role.LicensingOfficer, Role.Cplo, Role.PoliceLiaison, Role.Manager];
    private static readonly Role[] Writers = [Role.LicensingOfficer, Role.Cplo];

    public override IEnumerable<AccessRow> Rows =>
    [
        AccessRow.For(RegisterLinks.List, "GET", Readers),
        AccessRow.For(RegisterLinks.Csv, "GET", Readers),
        AccessRow.For(RegisterLinks.Saved, "GET POST", Readers),
        AccessRow.For("/register/{id:guid}", "GET", Readers),
        AccessRow.For("/register/{id:guid}/timeline", "GET", Readers),
        AccessRow.For("/register/{id:guid}/visits", "GET", Readers),
        AccessRow.For("/register/{id:guid}/licence", "GET", Readers),
        AccessRow.For("/register/{id:guid}/licence", "POST", Writers),
        AccessRow.For("/register/{id:guid}/changes", "GET", Readers),
        AccessRow.For(RegisterLinks.Add, "GET POST", Writers),
        AccessRow.For("/register/{id:guid}/edit", "GET POST", Writers),
        AccessRow.For("/register/{id:guid}/hours", "GET POST", Writers),
        AccessRow.For("/register/{id:guid}/setting", "GET POST", Writers),
        AccessRow.For("/register/{id:guid}/references", "GET POST", Writers),
        AccessRow.For("/register/{id:guid}/close", "GET POST", Writers),
        AccessRow.For("/register/{id:guid}/reopen", "GET POST", Writers),
        AccessRow.For("/register/{id:guid}/corrections", "GET POST", Writers),
        AccessRow.For("/register/{id:guid}/listing", "GET POST", Writers),
        AccessRow.For("/register/{id:guid}/merge", "GET POST", Role.Cplo),
        AccessRow.For("/register/operators/{id:guid}", "GET", Readers),
        AccessRow.For("/register/operators/{id:guid}", "POST", Writers),
        AccessRow.For(RegisterLinks.AssignWards, "GET POST", Role.Cplo),
        AccessRow.For(RegisterLinks.Assign, "GET POST", Role.Cplo),
    ];
}
