using System.Net;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.TestSupport;
using Xunit;

namespace PremisesWatch.Tests.Features.Register.Setting;

public sealed class SettingTests : RegisterTests
{
    private string Address => $"/register/{Place.Id}/setting";

    [Fact]
    public async Task A_note_of_the_setting_is_kept_apart_from_the_register_and_moves_the_figure()
    {
        await Post(("Rooms", "unknown"), ("Cash", "unknown"));
        App.Clock.Advance(TimeSpan.FromMinutes(1));
        await Post(("Rooms", "yes"), ("Cash", "no"));

        var note = await App.WithDb(db => db.SettingNotes.SingleAsync(Cancel));
        Assert.Equal((true, false, Officer.Id), (note.PrivateRoomsOrFlat, note.CashOnly, note.NotedBy));
        var settings = await App.WithDb(db => db.RiskAssessments.OrderBy(a => a.AssessedAt).Select(a => a.Setting).ToListAsync(Cancel));
        Assert.Equal(2, settings.Count);
        Assert.NotEqual(settings[0], settings[1]);
        Assert.Empty(await App.WithDb(db => db.PremisesChanges.ToListAsync(Cancel)));
    }

    [Fact]
    public async Task Two_who_note_at_once_see_each_others_before_one_overwrites()
    {
        var mine = await Client.Page(Address);
        await Post(("Rooms", "no"), ("Cash", "no"));

        using var conflict = await Client.Submit(mine, [("Rooms", "yes"), ("Cash", "yes")]);

        Assert.Equal(HttpStatusCode.Conflict, conflict.StatusCode);
        var page = await conflict.Document();
        Assert.Contains("private rooms or a flat above, no", page.QuerySelector(".govuk-warning-text")!.TextContent, StringComparison.Ordinal);
        using var saved = await Client.Submit(page, []);
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.True(await App.WithDb(db => db.SettingNotes.Select(note => note.PrivateRoomsOrFlat).SingleAsync(Cancel)));
    }

    [Fact]
    public async Task An_answer_that_is_none_is_refused()
    {
        using var response = await Client.Submit(await Client.Page(Address), [("Rooms", "perhaps")]);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    private async Task Post(params (string, string?)[] fields)
    {
        using var response = await Client.Submit(await Client.Page(Address), fields);
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
    }
}
