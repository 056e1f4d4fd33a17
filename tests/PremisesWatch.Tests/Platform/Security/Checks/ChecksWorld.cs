using Microsoft.Extensions.DependencyInjection;
using PremisesWatch.Data.People;
using PremisesWatch.TestSupport;

namespace PremisesWatch.Tests.Platform.Security.Checks;

/// <summary>Two authorities, pages that row security does not hold, and a watch on who is asked for.</summary>
public abstract class ChecksWorld : TwoAuthorities
{
    private readonly Dictionary<string, (HttpClient Client, string Token)> _clients = [];

    private protected Watch Watch { get; } = new();

    private protected OpenTable Table { get; } = new();

    private protected Dictionary<string, Person> People { get; } = [];

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        (Watch.EveryAuthority, Watch.Author) = ([Ours.Authority.Id, Theirs.Authority.Id], Ours.Person);
        foreach (var role in EveryRole)
        {
            await SignIn(role.ToString(), await Ourselves(role));
        }
    }

    protected override Task<TestApp> Launched() => TestApp.Launch(walls: false, configure: services =>
    {
        Watch.PutIn(services);
        services.AddSingleton(Table.Table);
    });

    private protected async Task<Answer> Ask(Request request)
    {
        var (client, token) = _clients[request.Who];
        using var message = new HttpRequestMessage(new HttpMethod(request.Verb), request.Address);
        if (request.Fields is { } fields)
        {
            message.Content = new FormUrlEncodedContent([new("__RequestVerificationToken", token), .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]);
        }

        if (request.PastTheTable)
        {
            Table.OpenAll();
        }

        Watch.Asked();
        using var answer = await client.SendAsync(message, Cancel);
        Table.CloseAll();
        return await Answer.Of(answer, Far);
    }

    private protected async Task SignIn(string who, Person person)
    {
        var client = await App.Client(person);
        var token = (await client.Page("/")).QuerySelector("form[data-sign-out] input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        (People[who], _clients[who]) = (person, (client, token));
    }
}
