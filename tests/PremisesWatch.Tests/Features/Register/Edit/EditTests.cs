using System.Net;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Domain.People;
using PremisesWatch.Domain.Register;
using PremisesWatch.Features.Risk.Assess;
using PremisesWatch.TestSupport;
using Xunit;

namespace PremisesWatch.Tests.Features.Register.Edit;

public sealed class EditTests : RegisterTests
{
    private string Address => $"/register/{Place.Id}/edit";

    [Fact]
    public async Task What_changed_is_saved_with_its_history_and_the_rest_left_alone()
    {
        var before = await Now();

        await Post(("Input.Name", "  The   <i>Corner</i> "), ("Input.Postcode", "fy11aa"), ("Input.Operator", "Quayside Holdings"), ("Reason", "Seen on the sign"));

        var after = await Now();
        Assert.Equal(("The <i>Corner</i>", "FY1 1AA", "Quayside Holdings"), (after.Name, after.Postcode, after.Operator!.Name));
        Assert.Equal(before.Point, after.Point);
        var changes = await App.WithDb(db => db.PremisesChanges.OrderBy(change => change.Field).ToListAsync(Cancel));
        Assert.Equal(
            [("Name", "Corner House", "The <i>Corner</i>"), ("OperatorId", null, "Quayside Holdings"), ("Postcode", "ZZ9 9ZZ", "FY1 1AA")],
            changes.Select(change => (change.Field, change.Was, change.Now)));
        Assert.All(changes, change => Assert.Equal((Officer.Id, "Seen on the sign"), (change.ChangedBy, change.Reason)));
    }

    [Fact]
    public async Task Another_type_is_a_fact_of_the_Setting_and_assesses_the_place_anew()
    {
        var first = await App.Run((AssessPremises assess) => assess.Run(Place.Id, "first", null, Cancel));
        App.Clock.Advance(TimeSpan.FromHours(1));

        await Post(("Input.TypeCode", "hotel"));

        var last = await App.WithDb(db => db.RiskAssessments.OrderByDescending(assessment => assessment.AssessedAt).FirstAsync(Cancel));
        Assert.Equal("fact", last.Cause);
        Assert.True(last.Setting > first.Setting, $"{last.Setting} after {first.Setting}");
    }

    [Theory]
    [InlineData("SD 30801 36401", 330801, 436401)]
    [InlineData("330801, 436401", 330801, 436401)]
    [InlineData("53.8175, -3.0516", 330866, 436404)]
    public async Task A_point_is_read_as_people_have_it(string typed, double easting, double northing)
    {
        await Post(("Input.Point", typed));

        var point = (await Now()).Point!;
        Assert.InRange(point.X, easting - 200, easting + 200);
        Assert.InRange(point.Y, northing - 200, northing + 200);
        Assert.Equal(27700, point.SRID);
    }

    [Theory]
    [InlineData("Input.Name", "")]
    [InlineData("Input.TypeCode", "spaceport")]
    [InlineData("Input.Postcode", "nowhere")]
    [InlineData("Input.Point", "over there")]
    [InlineData("Input.Point", "48.85, 2.35")]
    [InlineData("Input.Point", "II 12345 12345")]
    public async Task What_cannot_be_is_refused_with_a_reason_and_nothing_is_saved(string field, string value)
    {
        var page = await Client.Page(Address);
        using var response = await Client.Submit(page, [("Input.TradingName", "Kept"), (field, value)]);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var again = await response.Document();
        Assert.Single(again.QuerySelectorAll(".govuk-error-summary__list a"));
        Assert.Equal("Kept", again.QuerySelector("#Input_TradingName")!.GetAttribute("value"));
        Assert.Empty(await App.WithDb(db => db.PremisesChanges.ToListAsync(Cancel)));
    }

    [Fact]
    public async Task A_million_characters_of_name_are_refused()
    {
        var page = await Client.Page(Address);
        using var response = await Client.Submit(page, [("Input.Name", new string('x', 1_000_000))]);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Two_people_who_edit_choose_field_by_field_and_nothing_is_lost()
    {
        var mine = await Client.Page(Address);
        var other = await App.Client(await App.Build.Person(Role.Cplo, Here));
        using var theirs = await other.Submit(await other.Page(Address), [("Input.Name", "Theirs"), ("Input.AddressLine2", "Their floor")]);
        Assert.Equal(HttpStatusCode.Redirect, theirs.StatusCode);

        using var conflict = await Client.Submit(mine, [("Input.Name", "Mine"), ("Input.TradingName", "My sign")]);

        Assert.Equal(HttpStatusCode.Conflict, conflict.StatusCode);
        var page = await conflict.Document();
        Assert.Equal(
            ["Name|Corner House|Theirs|Mine", "Trading name|nothing|nothing|My sign", "Address line 2|nothing|Their floor|nothing"],
            page.QuerySelectorAll("tbody tr").Select(row => string.Join('|', row.Children.Select(cell =>
                (cell.QuerySelector("label")?.ChildNodes[^1] ?? cell).TextContent.Trim()))));
        using var saved = await Client.Submit(page, [("Choice[Name]", "yours"), ("Choice[TradingName]", "yours"), ("Choice[AddressLine2]", "theirs")]);
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        var now = await Now();
        Assert.Equal(("Mine", "My sign", "Their floor"), (now.Name, now.TradingName, now.AddressLine2));
    }

    [Fact]
    public async Task A_correction_keeps_the_food_registers_value_beside_it_and_goes_when_they_agree_again()
    {
        await List("Corner House");

        await Post(("Input.Name", "The Corner"), ("Input.TradingName", "Not a field of theirs"));
        var correction = Assert.Single(await App.WithDb(db => db.PremisesCorrections.ToListAsync(Cancel)));
        Assert.Equal(("Name", "Corner House", Officer.Id), (correction.Field, correction.ListedValue, correction.CorrectedBy));

        await Post(("Input.Name", "Corner House"));
        Assert.Empty(await App.WithDb(db => db.PremisesCorrections.ToListAsync(Cancel)));
    }

    [Fact]
    public async Task A_place_that_is_not_there_or_not_yours_is_not_found_and_a_manager_is_refused()
    {
        foreach (var id in new[] { Guid.NewGuid(), Theirs.Id })
        {
            using var response = await Client.GetAsync($"/register/{id}/edit", Cancel);
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
            using var posted = await Client.Submit(await Client.Page(Address), [], "main form");
            Assert.Equal(HttpStatusCode.Redirect, posted.StatusCode);
        }

        using var manager = await (await App.Client(await App.Build.Person(Role.Manager, Here))).GetAsync(Address, Cancel);
        Assert.Equal(HttpStatusCode.Forbidden, manager.StatusCode);
    }

    private async Task Post(params (string, string?)[] fields)
    {
        using var response = await Client.Submit(await Client.Page(Address), fields);
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
    }

    private Task<Premises> Now() => App.WithDb(db => db.Premises.AsNoTracking().Include(p => p.Operator).SingleAsync(p => p.Id == Place.Id, Cancel));

    private async Task List(string name)
    {
        var run = await App.Build.Add(new ImportRun { Id = Guid.NewGuid(), Format = "fhrs", FileName = "x.xml", StartedAt = App.Clock.GetUtcNow() });
        await App.Build.Add(new FhrsListing
        {
            FhrsId = 1, AuthorityId = Here.Id, State = ListingState.Linked, PremisesId = Place.Id, BusinessName = name, BusinessTypeId = 7844,
            FirstImportId = run.Id, LastImportId = run.Id,
        });
    }
}
