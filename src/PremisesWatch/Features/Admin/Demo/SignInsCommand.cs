using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Features.Shared;
using PremisesWatch.Platform.Console;

namespace PremisesWatch.Features.Admin.Demo;

internal sealed class SignInsCommand : ConsoleCommand
{
    public override string Path => "demo sign-ins";

    public override string Description => "Print one demonstration sign-in a role";

    public override void Configure(Command command, Func<IServiceProvider> services) => command.SetAction(async (_, cancel) =>
    {
        await using var scope = services().CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PremisesWatchDb>();
        if (!await db.Users.AnyAsync(person => person.IsDemonstration, cancel))
        {
            await System.Console.Error.WriteLineAsync("There are no demonstration people here.");
            return 1;
        }

        System.Console.WriteLine($"Demonstration sign-ins, all with the password “{DemoPeople.Password}” and no one-time code, which they are the only ones to lack:");
        foreach (var person in DemoPeople.All.DistinctBy(person => person.Role))
        {
            System.Console.WriteLine($"  {person.Email,-36} {RoleWords.Of(person.Role)}");
        }

        return 0;
    });
}
