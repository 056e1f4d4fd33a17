using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using PremisesWatch.Data;
using PremisesWatch.Data.People;
using PremisesWatch.Domain.People;
using PremisesWatch.Domain.Visits;
using PremisesWatch.Features.Account;
using PremisesWatch.TestSupport;

namespace PremisesWatch.Tests.Platform.Security.Checks;

/// <summary>Two authorities, pages that row security does not hold, and a watch on who is asked for.</summary>
public abstract class ChecksWorld : TwoAuthorities
{
    private readonly Dictionary<string, (HttpClient Client, string Token, ClaimsPrincipal Principal)> _clients = [];

    private protected Watch Watch { get; } = new();

    private protected OpenTable Table { get; } = new();

    private protected MoreRecords More { get; private set; } = null!;

    private protected MoreRecords TheirMore { get; private set; } = null!;

    /// <summary>Of our authority, beside what <see cref="Records"/> names.</summary>
    private protected List<string> MoreAddresses { get; } = [];

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        var invented = await App.Build.Authority("Invented", isDemonstration: true);
        (Watch.EveryAuthority, Watch.Author) = ([Ours.Authority.Id, Theirs.Authority.Id, invented.Id], Ours.Person);
        (More, TheirMore) = (await MoreRecords.Make(App, Ours), await MoreRecords.Make(App, Theirs));
        await GivenItems.Make(App, Theirs, Theirs.Person, Role.Cplo, risk: false);
        await MoreRecords.RoleThatWaits(App, Ours.Person);
        await MoreRecords.RoleThatWaits(App, Theirs.Person);
        foreach (var role in EveryRole)
        {
            await HaveOfTheirOwn(role, await Ourselves(role));
        }

        MoreAddresses.AddRange([$"/retention/{More.Proposed}", $"/retention/{More.OfItem}", "/map?q=nowhere", "/imports/new/licences"]);
        await WorkInBoth();
    }

    protected override Task<TestApp> Launched() => TestApp.Launch(walls: false, configure: services =>
    {
        Watch.PutIn(services);
        services.AddSingleton(Table.Table);
    });

    private protected HttpClient Client(Role role) => _clients[role.ToString()].Client;

    private protected async Task<Answer> Ask(Request request)
    {
        Watch.Asked();
        if (request.Work is { } work)
        {
            return Answer.Of(await Do(request.Who, work), Far);
        }

        var (client, token, _) = _clients[request.Who];
        using var message = new HttpRequestMessage(new HttpMethod(request.Verb), request.Address);
        if (request.Fields is { } fields)
        {
            message.Content = new FormUrlEncodedContent([new("__RequestVerificationToken", token), .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]);
        }

        if (request.PastTheTable)
        {
            Table.OpenAll();
        }

        using var answer = await client.SendAsync(message, Cancel);
        Table.CloseAll();
        return await Answer.Of(answer, Far);
    }

    private async Task<string> Do(string who, Func<IServiceProvider, Task<string>> work)
    {
        await using var scope = App.Services.CreateAsyncScope();
        var accessor = scope.ServiceProvider.GetRequiredService<IHttpContextAccessor>();
        accessor.HttpContext = new DefaultHttpContext { User = _clients[who].Principal, RequestServices = scope.ServiceProvider };
        var db = scope.ServiceProvider.GetRequiredService<PremisesWatchDb>();
        await using var undone = await db.Database.BeginTransactionAsync(Cancel);
        var said = await work(scope.ServiceProvider);
        await undone.RollbackAsync(Cancel);
        accessor.HttpContext = null;
        return said;
    }

    /// <summary>An item that each gave, a visit that each is to make, and a flag that a step brought to the officer.</summary>
    private async Task HaveOfTheirOwn(Role role, Person person)
    {
        var item = await GivenItems.Make(App, Ours, person.Id, role, risk: role == Role.PoliceLiaison);
        MoreAddresses.AddRange([$"/intelligence/{item}", $"/intelligence/{item}/export"]);
        if (role == Role.LicensingOfficer)
        {
            MoreAddresses.Add($"/flags/{await MoreRecords.RestrictedFlag(App, Ours, person)}");
        }

        var now = App.Clock.GetUtcNow();
        await App.Build.Add(new PlannedVisit
        {
            Id = Guid.CreateVersion7(now), PremisesId = Ours.Premises, AuthorityId = Ours.Authority.Id, OfficerId = person.Id, PlannedOn = new DateOnly(2026, 11, 5), Why = "Due", PlannedBy = person.Id, PlannedAt = now,
        });
        await SignIn(role.ToString(), person);
    }

    /// <summary>Somebody of both authorities, who looked at a place of the other.</summary>
    private async Task WorkInBoth()
    {
        var both = await App.Build.Person(Role.Cplo, Ours.Authority, Theirs.Authority);
        using var client = await App.Client(both);
        using var looked = await client.GetAsync($"/register/{Theirs.Premises}", Cancel);
        looked.EnsureSuccessStatusCode();
        MoreAddresses.Add($"/audit/people/{both.Id}");
    }

    private async Task SignIn(string who, Person person)
    {
        var client = await App.Client(person);
        var token = (await client.Page("/")).QuerySelector("form[data-sign-out] input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        _clients[who] = (client, token, await App.Run((PersonClaims claims) => claims.Of(person, Cancel)));
    }
}
