using Microsoft.EntityFrameworkCore;
using PremisesWatch.Domain.Escalation;
using PremisesWatch.Domain.People;
using PremisesWatch.Tests.Features.Escalation.HandOn;
using Xunit;

namespace PremisesWatch.Tests.Features.Escalation.Climb;

public sealed class WhoIsToldTests : HoldingTests
{
    [Fact]
    public async Task Somebody_on_cover_who_has_left_is_not_told_and_the_others_on_cover_are()
    {
        var (gone, here) = (await App.Build.Person(Role.Cplo, Here), await App.Build.Person(Role.Cplo, Here));
        await App.Build.Person(Role.Cplo, Here);
        await Cover(gone, Role.Cplo, -1, 5);
        await Cover(here, Role.Cplo, -1, 5);
        await Leave(gone);
        Assert.Equal([here.Id], await Told("covered"));
    }

    [Fact]
    public async Task Where_the_only_one_on_cover_has_left_everyone_in_the_role_is_told()
    {
        var gone = await App.Build.Person(Role.Cplo, Here);
        Guid[] others = [(await App.Build.Person(Role.Cplo, Here)).Id, (await App.Build.Person(Role.Cplo, Here)).Id];
        await Cover(gone, Role.Cplo, -1, 5);
        await Leave(gone);
        Assert.Equal(others.Order(), (await Told("covered")).Order());
    }

    [Fact]
    public async Task Somebody_on_cover_who_lost_the_role_or_the_authority_is_not_told()
    {
        var (noRole, elsewhere, here) = (await App.Build.Person(Role.Cplo, Here), await App.Build.Person(Role.Cplo, Here), await App.Build.Person(Role.Cplo, Here));
        await Cover(noRole, Role.Cplo, -1, 5);
        await Cover(elsewhere, Role.Cplo, -1, 5);
        await App.WithDb(db => db.PersonRoles.Where(held => held.PersonId == noRole.Id).ExecuteDeleteAsync(Cancel));
        await App.WithDb(db => db.PersonAuthorities.Where(sees => sees.PersonId == elsewhere.Id).ExecuteDeleteAsync(Cancel));
        Assert.Equal([here.Id], await Told("covered"));
    }

    [Fact]
    public async Task A_flag_whose_assigned_officer_has_left_or_sees_the_authority_no_more_starts_at_the_next_step()
    {
        var (gone, elsewhere, cplo) = (await App.Build.Person(Role.LicensingOfficer, Here), await App.Build.Person(Role.LicensingOfficer, Here), await App.Build.Person(Role.Cplo, Here));
        var second = await App.Build.Premises(Here, "Other Takeaway");
        await Assign(gone);
        await Assign(elsewhere, second.Id);
        await Leave(gone);
        await App.WithDb(db => db.PersonAuthorities.Where(sees => sees.PersonId == elsewhere.Id).ExecuteDeleteAsync(Cancel));
        Assert.Equal([cplo.Id], await Told("left", FlagKind.Overdue));
        Assert.Equal([cplo.Id], (await Items((await Raise("elsewhere", FlagKind.Overdue, second.Id)).Id)).Select(item => item.PersonId));
    }

    [Fact]
    public async Task A_cplo_to_whom_a_place_is_assigned_is_told_as_an_officer_is()
    {
        var cplo = await App.Build.Person(Role.Cplo, Here);
        await App.Build.Person(Role.LicensingOfficer, Here);
        await Assign(cplo);
        Assert.Equal([cplo.Id], await Told("assigned", FlagKind.Overdue));
    }

    private async Task<List<Guid>> Told(string cause, FlagKind kind = FlagKind.RiseToA) =>
        (await Items((await Raise(cause, kind)).Id)).ConvertAll(item => item.PersonId);
}
