using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.People;
using PremisesWatch.Features.Admin.Users.Add;
using PremisesWatch.Platform.Console;

namespace PremisesWatch.Features.Admin.Users;

/// <summary>The first administrator is made here. Ends with 0 where it worked, 1 where it was called wrongly, 2 where it refused.</summary>
internal sealed class UserAddCommand : ConsoleCommand
{
    private const int Refused = 2;

    private readonly Option<string> _email = new("--email") { Description = "What they sign in with", Required = true };
    private readonly Option<string> _name = new("--name") { Description = "Their name", Required = true };
    private readonly Option<string[]> _roles = new("--role") { Description = $"One or more of {string.Join(", ", Enum.GetNames<Role>())}", Required = true };
    private readonly Option<string[]> _authorities = new("--authority") { Description = "Code of an authority they see, such as blackpool; may be repeated" };
    private readonly Option<bool> _every = new("--every-authority") { Description = "They see every authority, also those that come later" };
    private readonly Option<bool> _stdin = new("--password-stdin")
    {
        Description = "Read their password from standard input, one line; without it, a link with which they choose one is printed once",
    };

    public override string Path => "user add";

    public override string Description => "Add somebody who signs in";

    public override void Configure(Command command, Func<IServiceProvider> services)
    {
        command.Add(_email);
        command.Add(_name);
        command.Add(_roles);
        command.Add(_authorities);
        command.Add(_every);
        command.Add(_stdin);
        command.SetAction((parsed, cancel) => Add(parsed, services(), cancel));
    }

    private async Task<int> Add(ParseResult parsed, IServiceProvider services, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PremisesWatchDb>();
        if ((await db.Database.GetPendingMigrationsAsync(cancel)).Any())
        {
            return await Refuse(parsed, ["The database is not migrated. Run: src/run migrate"]);
        }

        var (details, unknown) = await Details(parsed, db, cancel);
        if (unknown.Count > 0)
        {
            return await Refuse(parsed, unknown);
        }

        var given = parsed.GetValue(_stdin) ? await System.Console.In.ReadLineAsync(cancel) ?? "" : null;
        var added = await scope.ServiceProvider.GetRequiredService<AddPerson>().Run(details, given, cancel);
        return added.Person is null ? await Refuse(parsed, added.Problems.Select(problem => problem.Message)) : await Say(parsed, added, scope.ServiceProvider.GetRequiredService<InvitationLink>());
    }

    private async Task<(PersonDetails Details, List<string> Unknown)> Details(ParseResult parsed, PremisesWatchDb db, CancellationToken cancel)
    {
        var (roles, codes) = (parsed.GetValue(_roles) ?? [], parsed.GetValue(_authorities) ?? []);
        var authorities = await db.Authorities.Where(authority => codes.Contains(authority.Code)).ToDictionaryAsync(authority => authority.Code, authority => authority.Id, cancel);
        List<string> unknown =
        [
            .. roles.Where(role => !Enum.GetNames<Role>().Contains(role, StringComparer.OrdinalIgnoreCase))
                .Select(role => $"There is no role {role}: choose from {string.Join(", ", Enum.GetNames<Role>())}"),
            .. codes.Where(code => !authorities.ContainsKey(code)).Select(code => $"There is no authority with the code {code}"),
        ];
        var details = new PersonDetails
        {
            Name = parsed.GetValue(_name),
            Email = parsed.GetValue(_email),
            Roles = unknown.Count > 0 ? [] : [.. roles.Select(role => Enum.Parse<Role>(role, ignoreCase: true))],
            EveryAuthority = parsed.GetValue(_every),
            AuthorityIds = [.. authorities.Values],
        };
        return (details, unknown);
    }

    /// <summary>On standard output the link alone, for whoever pipes it on.</summary>
    private static async Task<int> Say(ParseResult parsed, AddedPerson added, InvitationLink link)
    {
        var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        await error.WriteLineAsync($"{added.Person!.Name} is added and signs in as {added.Person.Email}.");
        if (added.Invitation is not null)
        {
            await error.WriteLineAsync("The link with which they choose a password, shown only now; it works once, within three days:");
            await output.WriteLineAsync(link.Of(added.Invitation));
        }

        return 0;
    }

    private static async Task<int> Refuse(ParseResult parsed, IEnumerable<string> why)
    {
        foreach (var line in why)
        {
            await parsed.InvocationConfiguration.Error.WriteLineAsync($"{line}.");
        }

        await parsed.InvocationConfiguration.Error.WriteLineAsync("Nobody was added.");
        return Refused;
    }
}
