using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data.People;
using PremisesWatch.Domain.People;
using PremisesWatch.Tests.Features.Escalation.HandOn;
using PremisesWatch.TestSupport;
using Xunit;

namespace PremisesWatch.Tests.Features.Register.AssignWards;

public sealed class AssignWardsTests : HoldingTests
{
    private Person _officer = null!;
    private HttpClient _client = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _officer = await App.Build.Person(Role.LicensingOfficer, Here);
        _client = await App.Client(await App.Build.Person(Role.Cplo, Here));
    }

    [Fact]
    public async Task A_ward_gets_another_officer_and_then_nobody()
    {
        var ward = await Ward(await App.Build.Person(Role.LicensingOfficer, Here));
        await Save(ward.WardId, $"{_officer.Id}");
        Assert.Equal(_officer.Id, await Holder());
        await Save(ward.WardId, "");
        Assert.Null(await Holder());
    }

    [Fact]
    public async Task Whoever_left_is_still_shown_with_the_ward_and_saving_does_not_take_it_from_them()
    {
        var ward = await Ward(_officer);
        await Leave(_officer);
        var page = await _client.Page("/register/assign/wards");
        var chosen = page.QuerySelectorAll("option[selected]").OfType<IHtmlOptionElement>().Single();
        Assert.Equal($"{_officer.Name} (no longer an officer here)", chosen.Text);

        using var saved = await _client.Submit(page, []);
        Assert.Equal("/register/assign/wards", saved.Headers.Location!.OriginalString);
        Assert.Equal(_officer.Id, await Holder());
    }

    private async Task Save(int ward, string officer)
    {
        using var saved = await _client.Submit(await _client.Page("/register/assign/wards"), [($"Officer[{ward}]", officer)]);
        Assert.Equal(System.Net.HttpStatusCode.Redirect, saved.StatusCode);
    }

    private Task<Guid?> Holder() => App.WithDb(db => db.WardOfficers.Select(own => (Guid?)own.OfficerId).SingleOrDefaultAsync(Cancel));
}
