using System.Net;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Domain.People;
using PremisesWatch.Domain.Register;
using PremisesWatch.TestSupport;
using Xunit;

namespace PremisesWatch.Tests.Features.Register.Operators;

public sealed class OperatorsTests : RegisterTests
{
    [Fact]
    public async Task An_operator_shows_its_places_and_is_kept_right()
    {
        var runs = await Runs(Place, "Quayside <b>Holdings</b>");
        var page = await Client.Page($"/register/operators/{runs.Id}");
        Assert.Equal("Quayside <b>Holdings</b>", page.QuerySelector("h1")!.TextContent);
        Assert.NotNull(page.QuerySelector($"main a[href='/register/{Place.Id}']"));

        using var wrong = await Client.Submit(page, [("Name", ""), ("CompanyNumber", "12")]);
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        Assert.Equal(2, (await wrong.Document()).QuerySelectorAll(".govuk-error-summary__list li").Length);

        using var saved = await Client.Submit(page, [("Name", "Quayside Group"), ("CompanyNumber", "oc123456"), ("Kind", "Organisation")]);
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        var now = await App.WithDb(db => db.Operators.SingleAsync(Cancel));
        Assert.Equal(("Quayside Group", "OC123456", OperatorKind.Organisation), (now.Name, now.CompanyNumber, now.Kind));
    }

    [Fact]
    public async Task An_operator_of_another_authoritys_places_only_is_not_found_and_a_reader_cannot_change_one()
    {
        var elsewhere = await Runs(Theirs, "Elsewhere");
        var here = await Runs(Place, "Here");
        foreach (var id in new[] { Guid.NewGuid(), elsewhere.Id })
        {
            using var response = await Client.GetAsync($"/register/operators/{id}", Cancel);
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }

        var manager = await App.Client(await App.Build.Person(Role.Manager, Here));
        Assert.Null((await manager.Page($"/register/operators/{here.Id}")).QuerySelector("main form"));
        using var post = await manager.PostAsync($"/register/operators/{here.Id}", new FormUrlEncodedContent([]), Cancel);
        Assert.Equal(HttpStatusCode.Forbidden, post.StatusCode);
    }

    private async Task<Operator> Runs(Premises place, string name)
    {
        var runs = await App.Build.Add(new Operator { Id = Guid.NewGuid(), Name = name });
        await App.WithDb(db => db.Premises.Where(p => p.Id == place.Id).ExecuteUpdateAsync(p => p.SetProperty(x => x.OperatorId, runs.Id), Cancel));
        return runs;
    }
}
