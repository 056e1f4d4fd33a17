using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using PremisesWatch.Data.Audit;
using PremisesWatch.Data.People;
using PremisesWatch.Domain.People;
using PremisesWatch.Domain.Register;
using PremisesWatch.Features.Audit.Samples;
using PremisesWatch.TestSupport;
using PremisesWatch.Tests.Data.Audit;
using Xunit;

namespace PremisesWatch.Tests.Features.Audit;

public sealed class AuditPagesTests : IAsyncLifetime
{
    private TestApp _app = null!;
    private Authority _here = null!;
    private Premises _place = null!;
    private Person _officer = null!;
    private HttpClient _manager = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _app = await TestApp.Launch();
        _here = await _app.Build.Authority("here");
        _place = await _app.Build.Premises(_here, "Harbour Grill");
        _officer = await _app.Build.Person(Role.LicensingOfficer, _here);
        _manager = await _app.Client(await _app.Build.Person(Role.Manager, _here));
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Who_looked_at_a_place_stands_out_where_it_was_none_of_their_business()
    {
        var own = await _app.Build.Person(Role.LicensingOfficer, _here);
        await _app.Build.Add(new PremisesWatch.Domain.Standing.Assignment { PremisesId = _place.Id, AuthorityId = _here.Id, OfficerId = own.Id, AssignedBy = own.Id, AssignedAt = _app.Clock.GetUtcNow() });
        var elsewhere = await _app.Build.Person(Role.Cplo, await _app.Build.Authority("there"));
        await Look(_officer);
        await Look(own);
        await Audited.Raw(_app.Database.AppConnection, $"select audit.note('read', 'register.premises', '{_place.Id}', 'x', null)", elsewhere.Id);

        var page = await _manager.Page($"/audit/premises/{_place.Id}");
        string Marked(Person person) => page.QuerySelectorAll("[data-entry]").First(row => row.TextContent.Contains(person.Name, StringComparison.Ordinal) && row.TextContent.Contains("Looked at", StringComparison.Ordinal))
            .QuerySelector("[data-label='Stands out']")!.TextContent.Trim();
        Assert.Equal("outside their caseload", Marked(_officer));
        Assert.Equal("no", Marked(own));
        Assert.Equal("outside their authority", Marked(elsewhere));
        Assert.NotNull((await _manager.Page($"/register/{_place.Id}")).QuerySelector($"a[href='/audit/premises/{_place.Id}']"));
    }

    [Fact]
    public async Task What_a_person_did_shows_what_they_sought_to_their_managers_alone_and_that_is_on_record_too()
    {
        (await (await _app.Client(_officer)).GetAsync("/register?q=Zebedee", Cancel)).Dispose();
        Assert.Contains("“Zebedee”", (await _manager.Page($"/audit/people/{_officer.Id}")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(1, await _app.Scalar<long>("select count(*) from audit.entry where kind = 'read' and table_name = 'detail' and person is not null"));

        var stranger = await _app.Client(await _app.Build.Person(Role.Manager, await _app.Build.Authority("there")));
        using var refused = await stranger.GetAsync($"/audit/people/{_officer.Id}", Cancel);
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
    }

    /// <summary>Not even by raw SQL as the application, in the name of somebody who is no manager.</summary>
    [Fact]
    public async Task Details_are_read_by_managers_of_the_authority_and_nobody_else()
    {
        (await (await _app.Client(_officer)).GetAsync("/register?q=Zebedee", Cancel)).Dispose();
        var count = async (Guid? person) =>
        {
            await using var connection = new Npgsql.NpgsqlConnection(_app.Database.AppConnection);
            await connection.OpenAsync(Cancel);
            await using var command = new Npgsql.NpgsqlCommand(
                $"select set_config('premiseswatch.person', '{person}', false); select count(*) from audit.read_details(array(select id from audit.entry where kind = 'search'))", connection);
            await using var reader = await command.ExecuteReaderAsync(Cancel);
            await reader.NextResultAsync(Cancel);
            await reader.ReadAsync(Cancel);
            return reader.GetInt64(0);
        };
        Assert.Equal(1, await count((await _app.Build.Person(Role.Manager, _here)).Id));
        Assert.Equal(1, await count((await _app.Build.Person(Role.Manager)).Id));
        Assert.Equal(0, await count((await _app.Build.Person(Role.Manager, await _app.Build.Authority("there"))).Id));
        Assert.Equal(0, await count(_officer.Id));
        Assert.Equal(0, await count((await _app.Build.Person(Role.Administrator)).Id));
        Assert.Equal(0, await count(null));
    }

    [Fact]
    public async Task Signing_in_failing_to_and_signing_out_are_on_record()
    {
        await _app.Build.Password(_officer, "a long enough password");
        var before = await _app.LastEntry();
        var client = _app.Browser();
        foreach (var (email, password) in ((string?, string)[])[("nobody@example.test", "x"), (_officer.Email, "x"), (_officer.Email, "a long enough password")])
        {
            (await client.Submit(await client.Page("/account/sign-in"), [("Email", email), ("Password", password)])).Dispose();
        }

        (await client.Submit(await client.Page("/"), [], "header form")).Dispose();
        var signs = (await _app.EntriesAfter(before)).Where(entry => entry.Kind.StartsWith("sign", StringComparison.Ordinal)).ToList();
        Assert.Equal(
            [(AuditKind.SignInFailed, null), (AuditKind.SignInFailed, _officer.Id.ToString()), (AuditKind.SignIn, _officer.Id.ToString()), (AuditKind.SignOut, _officer.Id.ToString())],
            signs.Select(entry => (entry.Kind, entry.Key)));
        Assert.Equal("""{"typed": "nobody@example.test"}""", await _app.Detail(signs[0]));
        var page = (await _manager.Page($"/audit/people/{_officer.Id}")).QuerySelector("main")!.TextContent;
        Assert.Contains("Failed to sign in", page, StringComparison.Ordinal);
        Assert.Contains("Signed out", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sample_of_a_month_is_drawn_once_can_be_drawn_again_from_its_seed_and_is_signed_once()
    {
        for (var time = 0; time < 40; time++)
        {
            await Audited.Raw(_app.Database.AppConnection, $"select audit.note('read', 'register.premises', '{_place.Id}', 'x', null)", _officer.Id);
        }

        await _app.Raw("update audit.entry set at = '2026-10-15' where kind = 'read'");
        Assert.Equal("1 samples drawn", await _app.Run((DrawSampleJob job) => job.Run(Cancel)));
        Assert.Equal("0 samples drawn", await _app.Run((DrawSampleJob job) => job.Run(Cancel)));
        Assert.Equal((25L, 40), (await _app.Scalar<long>("select count(*) from audit.sample_entry"), await _app.Scalar<int>("select drawn_from from audit.sample")));
        var drawn = await _app.Lines("select entry_id from audit.sample_entry order by ordinal");
        Assert.Equal(drawn, await _app.Lines("select e.id from audit.entry e, audit.sample s where e.kind = 'read' and e.at = '2026-10-15' order by sha256(convert_to(s.seed || ':' || e.id, 'UTF8')) limit 25"));

        var id = await _app.Scalar<Guid>("select id from audit.sample");
        var page = await _manager.Page($"/audit/samples/{id}");
        Assert.Equal(25, page.QuerySelectorAll("[data-entry]").Length);
        using var empty = await _manager.Submit(page, [("Finding", " ")]);
        Assert.Equal(HttpStatusCode.BadRequest, empty.StatusCode);
        using var signed = await _manager.Submit(page, [("Finding", "Nothing to follow up")]);
        Assert.Equal(HttpStatusCode.Redirect, signed.StatusCode);
        using var again = await _manager.Submit(page, [("Finding", "Otherwise")]);
        Assert.Equal(HttpStatusCode.BadRequest, again.StatusCode);
        Assert.Contains("Nothing to follow up", (await _manager.Page($"/audit/samples/{id}")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(1, await _app.Scalar<long>("select count(*) from audit.entry where kind = 'update' and table_name = 'sample'"));
    }

    private async Task Look(Person person)
    {
        using var answer = await (await _app.Client(person)).GetAsync($"/register/{_place.Id}", Cancel);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }
}
