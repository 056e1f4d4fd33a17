using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data.People;
using PremisesWatch.Domain.People;
using PremisesWatch.Domain.Register;
using PremisesWatch.TestSupport;

namespace PremisesWatch.Tests.Features.Admin.Users;

/// <summary>An administrator, and the pages about people.</summary>
public abstract class UsersTests : AppTests
{
    protected Authority Here { get; private set; } = null!;

    protected Authority There { get; private set; } = null!;

    protected Person Administrator { get; private set; } = null!;

    protected HttpClient Client { get; private set; } = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Here = await App.Build.Authority("here");
        There = await App.Build.Authority("there");
        Administrator = await App.Build.Person(Role.Administrator);
        Client = await App.Client(Administrator);
    }

    protected Task<Person> Find(Guid id) => App.WithDb(db => db.Users.AsNoTracking()
        .Include(person => person.Roles).Include(person => person.Grants).Include(person => person.Authorities).SingleAsync(person => person.Id == id, Cancel));

    /// <summary>A manager of every authority says yes to all that waits.</summary>
    protected async Task ManagerConfirms()
    {
        var manager = await App.Client(await App.Build.Person(Role.Manager));
        while (await manager.Page("/roles") is var page && page.QuerySelector("main form") is not null)
        {
            using var confirmed = await manager.Submit(page, [("answer", "confirm")], "main form");
        }
    }

    protected static string MainText(IHtmlDocument page) => page.QuerySelector("main")!.TextContent;

    /// <summary>Takes the invitation that an answer shows once, and chooses a password with it.</summary>
    /// <returns>Where it leads; null where it opens nothing.</returns>
    protected async Task<string?> Choose(IHtmlDocument page, string password)
    {
        var browser = App.Browser();
        using var answer = await browser.Submit(
            await browser.Page(new Uri(page.QuerySelector(".pw-initial code")!.TextContent).AbsolutePath), [("Chosen", password), ("Again", password)]);
        return answer.Headers.Location?.OriginalString;
    }

    /// <summary>The status of a sign-in, and where it leads.</summary>
    protected async Task<string?> SignIn(string email, string password)
    {
        var browser = App.Browser();
        using var answer = await browser.Submit(await browser.Page("/account/sign-in"), [("Email", email), ("Password", password)]);
        return answer.Headers.Location?.OriginalString;
    }
}
