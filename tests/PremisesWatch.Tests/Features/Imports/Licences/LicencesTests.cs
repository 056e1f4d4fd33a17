using Microsoft.EntityFrameworkCore;
using PremisesWatch.Domain.People;
using PremisesWatch.Domain.Register;
using PremisesWatch.Features.Imports.Apply;
using PremisesWatch.TestSupport;
using Xunit;

namespace PremisesWatch.Tests.Features.Imports.Licences;

public sealed class LicencesTests : LicenceRegister
{
    [Fact]
    public async Task A_licence_is_joined_by_its_number_its_uprn_or_name_and_postcode_and_never_by_less()
    {
        var byNumber = await App.Build.Premises(Here, "By number");
        var byUprn = await App.Build.Premises(Here, "By UPRN");
        var byName = await App.Build.Premises(Here, "The Café, Ltd", with: place => place.Postcode = "ZZ1 1AA");
        await App.Build.Premises(Here, "Twice", with: place => place.Postcode = "ZZ1 1AB");
        await App.Build.Premises(Here, "Twice", with: place => place.Postcode = "ZZ1 1AB");
        await App.Build.Premises(Here, "Shut", with: place => (place.Postcode, place.Status) = ("ZZ1 1AC", PremisesStatus.Closed));
        var elsewhere = await App.Build.Authority("elsewhere");
        await App.Build.Premises(elsewhere, "Over there", with: place => place.Postcode = "ZZ1 1AD");
        await Numbered(byNumber.Id, "licence", "L1");
        await Numbered(byUprn.Id, "uprn", "000100010001");

        var counts = await BringIn(
            Template, Row("L1", ("premises_name", "Any"), ("uprn", "100010001")), Row("L2", ("premises_name", "Any"), ("uprn", "100010001")),
            Row("L3", ("premises_name", "THE CAFÉ LTD."), ("postcode", "zz11aa")), Row("L4", ("premises_name", "Twice"), ("postcode", "ZZ1 1AB")),
            Row("L5", ("premises_name", "Shut"), ("postcode", "ZZ1 1AC")), Row("L6", ("premises_name", "Over there"), ("postcode", "ZZ1 1AD")),
            Row("L7", ("premises_name", "The Cafe Limited"), ("postcode", "ZZ1 1AA")));

        var joined = await App.WithDb(db => db.Licences.Where(licence => licence.PremisesId != null).ToDictionaryAsync(licence => licence.Number, licence => licence.PremisesId!.Value, Cancel));
        Assert.Equal((3, 4), (counts.Added, counts.ToReview));
        Assert.Equal(new Dictionary<string, Guid> { ["L1"] = byNumber.Id, ["L2"] = byUprn.Id, ["L3"] = byName.Id }, joined);
        Assert.Equal(["L3"], await App.WithDb(db => db.ExternalReferences.Where(known => known.PremisesId == byName.Id && known.SchemeCode == "licence").Select(known => known.Value).ToListAsync(Cancel)));
    }

    [Fact]
    public async Task Half_a_town_of_one_name_and_postcode_is_left_to_a_person()
    {
        await App.Build.Premises(Here, "Market Hall", with: place => place.Postcode = "ZZ1 1AA");
        var rows = Enumerable.Range(1, 2000).Select(number => Row($"L{number}", ("premises_name", "Market Hall"), ("postcode", "ZZ1 1AA")));
        var counts = await BringIn([Template, .. rows]);
        Assert.Equal((0, 2000), (counts.Added, counts.ToReview));
    }

    [Fact]
    public async Task Several_rows_are_one_licence_with_all_its_activities_and_hours()
    {
        var place = await App.Build.Premises(Here, "Kebabs", with: premises => premises.Postcode = "ZZ1 1AA");
        var counts = await BringIn(
            Template,
            Row("L1", ("premises_name", "Kebabs"), ("postcode", "ZZ1 1AA"), ("status", "Granted"), ("activity_code", "Late Night Refreshment"), ("day", "Mon-Thu"), ("start", "23:00"), ("end", "03:00"), ("holder", "A Person")),
            Row("L2", ("premises_name", "Other"), ("postcode", "ZZ1 1AB")),
            Row("L1", ("activity_code", "Late Night Refreshment"), ("day", "Fri & Sat"), ("start", "23:00"), ("end", "05:00"), ("non_standard", "New Year's Eve to 06:00")),
            Row("L1", ("activity_code", "Supply of alcohol"), ("day", "Every day"), ("start", "11:00"), ("end", "23:00"), ("dps", "B Person")),
            Row("L1", ("activity_code", "Recorded Music"), ("day", "Sat"), ("start", "20:00"), ("end", "23:00")));

        var licence = await App.WithDb(db => db.Licences.SingleAsync(known => known.Number == "L1", Cancel));
        Assert.Equal((1, 1, 2), (counts.Added, counts.ToReview, counts.Total));
        Assert.Equal(["Late Night Refreshment", "Recorded Music", "Supply of alcohol"], licence.Activities);
        Assert.Equal((13, "New Year's Eve to 06:00", "A Person", "B Person", true, true), (licence.Hours.Count, licence.NonStandard, licence.Holder, licence.Supervisor, licence.SellsAlcohol, licence.LateNightRefreshment));
        var page = await Cplo.Page($"/register/{place.Id}/licence");
        var text = page.QuerySelector("main")!.TextContent;
        Assert.Contains("Late night refreshment: Monday to Thursday 23:00 to 03:00; Friday and Saturday 23:00 to 05:00", text, StringComparison.Ordinal);
        Assert.Contains("Sale of alcohol: Every day 11:00 to 23:00", text, StringComparison.Ordinal);
        Assert.Contains("New Year's Eve to 06:00", text, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("[data-copy=L1]"));
        Assert.Empty(page.QuerySelectorAll(".govuk-inset-text"));
    }

    [Fact]
    public async Task A_later_register_changes_adds_marks_and_takes_back_and_each_number_counts_once()
    {
        string[] before = [.. Enumerable.Range(1, 20).Select(number => Row($"L{number}", ("premises_name", $"Place {number}"), ("postcode", "ZZ1 1AA"), ("holder", "A")))];
        foreach (var number in Enumerable.Range(1, 19))
        {
            await App.Build.Premises(Here, $"Place {number}", with: place => place.Postcode = "ZZ1 1AA");
        }

        await BringIn([Template, .. before]);
        string[] later = [.. before[..6], Row("L7", ("premises_name", "Place 7"), ("postcode", "ZZ1 1AA"), ("holder", "B")), .. before[8..], Row("L21", ("premises_name", "Opened"))];
        var counts = await BringIn([Template, .. later]);
        Assert.Equal((0, 1, 17, 2, 0, 1), (counts.Added, counts.Changed, counts.Unchanged, counts.ToReview, counts.Rejected, counts.NoLongerListed));
        Assert.Equal(later.Length, counts.Total);
        Assert.Equal("B", await App.WithDb(db => db.Licences.Where(licence => licence.Number == "L7").Select(licence => licence.Holder).SingleAsync(Cancel)));
        Assert.Equal(["L8"], await App.WithDb(db => db.Licences.Where(licence => licence.NoLongerListedOn != null).Select(licence => licence.Number).ToListAsync(Cancel)));

        var again = await BringIn([Template, .. later, before[7]]);
        Assert.Equal((1, 0), (again.Changed, again.NoLongerListed));
        Assert.Equal(0, await App.WithDb(db => db.Licences.CountAsync(licence => licence.NoLongerListedOn != null, Cancel)));
    }

    [Fact]
    public async Task Two_at_once_bring_each_licence_in_once()
    {
        await BringIn(Template, Row("L0", ("premises_name", "Earlier")));
        string[] rows = [Template, Row("L0", ("premises_name", "Earlier")), .. Enumerable.Range(1, 300).Select(number => Row($"L{number}", ("premises_name", $"Place {number}")))];
        var runs = new[] { await Checked(Csv(rows)), await Checked(Csv(rows)) }.Select(address => Guid.Parse(address.Split('/')[^1])).ToList();

        await Task.WhenAll(runs.Select(run => App.Run(async (ApplyImport apply) =>
        {
            await apply.Run(run, Cancel);
            return 0;
        })));

        Assert.Equal(301, await App.WithDb(db => db.Licences.CountAsync(Cancel)));
        Assert.Equal(2, await App.WithDb(db => db.ImportRuns.CountAsync(run => runs.Contains(run.Id) && run.State == ImportState.Applied, Cancel)));
    }

    [Fact]
    public async Task Killed_half_way_it_leaves_nothing_and_run_again_completes()
    {
        await App.Build.Premises(Here, "Place 7", with: place => place.Postcode = "ZZ1 1AA");
        var path = Path.GetTempFileName();
        await File.WriteAllBytesAsync(path, Csv([Template, .. Enumerable.Range(1, 50).Select(number => Row(
            $"L{number}", ("premises_name", $"Place {number}"), ("postcode", "ZZ1 1AA"), ("day", "Every day"), ("start", "10:00"), ("end", "23:00")))]), Cancel);
        string[] command = ["import", "licences", path, "--authority", "here", "--json"];
        await using var stop = await HalfWay.Through(App.Database, "register.licensed_interval");
        await using (var program = ProgramProcess.Start(App.Database, command))
        {
            await stop.Reached();
            await program.Kill();
        }

        await stop.EndTheirSessions();
        await stop.LetGo();
        Assert.Equal((0, 0), await App.WithDb(async db => (await db.Licences.CountAsync(Cancel), await db.LicensedIntervals.CountAsync(Cancel))));

        await using var again = ProgramProcess.Start(App.Database, command);
        Assert.True(await again.Ended() == 0, again.Said);
        Assert.Equal((50, 7), await App.WithDb(async db => (await db.Licences.CountAsync(Cancel), await db.LicensedIntervals.CountAsync(Cancel))));
        File.Delete(path);
    }

    [Fact]
    public async Task Cancelled_it_changes_nothing()
    {
        var address = await Checked(Csv(Template, Row("L1", ("premises_name", "A"))));
        using var queued = await Cplo.Submit(await Cplo.Page(address), []);
        using var cancelled = await Cplo.Submit(await Cplo.Page(address), []);
        await App.Jobs.RunAll();
        Assert.Equal(0, await App.WithDb(db => db.Licences.CountAsync(Cancel)));
        Assert.Contains("Cancelled, nothing changed", (await Cplo.Page(address)).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_command_says_what_it_wants()
    {
        await App.Build.Authority("invented", isDemonstration: true);
        var path = Path.GetTempFileName();
        await File.WriteAllBytesAsync(path, Csv("Odd,Columns", "1,2"), Cancel);
        Assert.Contains("There is no authority nowhere. There are: ", await Said("import", "licences", path, "--authority", "nowhere"), StringComparison.Ordinal);
        Assert.Contains("No mapping of columns is saved for this header", await Said("import", "licences", path, "--authority", "here"), StringComparison.Ordinal);
        Assert.Contains("There is no mapping “Mine” for this authority. There are: Arun 2023", await Said("import", "licences", path, "--authority", "here", "--mapping", "Mine"), StringComparison.Ordinal);
        await File.WriteAllBytesAsync(path, Csv(Template, Row("L1", ("premises_name", "A"))), Cancel);
        Assert.Contains("Real records are never brought into that authority", await Said("import", "licences", path, "--authority", "invented"), StringComparison.Ordinal);
        Assert.Equal(0, await App.WithDb(db => db.Licences.CountAsync(Cancel)));
        File.Delete(path);
    }

    [Fact]
    public async Task Nobody_brings_in_or_sees_a_register_of_another_authority()
    {
        var elsewhere = await App.Build.Authority("elsewhere");
        var stranger = await App.Client(await App.Build.Person(Role.Cplo, elsewhere));
        using var refused = await Upload(Csv(Template, Row("L1", ("premises_name", "A"))), client: stranger, authority: "here");
        Assert.Contains("Choose which council", await Problem(refused), StringComparison.Ordinal);

        await BringIn(Template, Row("L1", ("premises_name", "Farside")));
        Assert.DoesNotContain("Farside", (await stranger.Page("/imports/licences/waiting")).Body!.TextContent, StringComparison.Ordinal);
    }

    private async Task<string> Said(params string[] command)
    {
        await using var program = ProgramProcess.Start(App.Database, command);
        Assert.Equal(2, await program.Ended());
        return program.Said;
    }

    private Task Numbered(Guid place, string scheme, string value) => App.Build.Add(new ExternalReference
    {
        Id = Guid.CreateVersion7(App.Clock.GetUtcNow()), PremisesId = place, SchemeCode = scheme, Value = value,
    });
}
