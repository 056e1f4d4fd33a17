using System.CommandLine;
using PremisesWatch.Data;
using PremisesWatch.Platform.Console;

namespace PremisesWatch.Features.Audit.Erase;

internal sealed class EraseCommand : ConsoleCommand
{
    public override string Path => "audit erase";

    public override string Description => "On order, erase what the audit holds of the contents of one record; who did what and when stays";

    public override void Configure(Command command, Func<IServiceProvider> services)
    {
        var table = new Argument<string>("table") { Description = "Such as monitoring.visit; register.premises stands for all that lies at a place" };
        var key = new Argument<string>("key") { Description = "The record's id" };
        var order = new Option<string>("--order") { Description = "Who ordered it, and under which reference: kept for good", Required = true };
        command.Add(table);
        command.Add(key);
        command.Add(order);
        command.SetAction(async (parsed, cancel) =>
        {
            if (ConnectionSettings.Read(services().GetRequiredService<IConfiguration>(), ConnectionSettings.Owner) is not { } owner)
            {
                await System.Console.Error.WriteLineAsync("Set PREMISESWATCH_OWNER_CONNECTION to the database as its owner, or use src/run audit erase.");
                return 2;
            }

            await using var db = new PremisesWatchDb(DbOptions.For(owner), AuthorityScope.All);
            var many = await EraseSql.Record(db, parsed.GetValue(table)!, parsed.GetValue(key)!, parsed.GetValue(order)!, cancel);
            await System.Console.Out.WriteLineAsync($"{many} details were erased. Copies in backups, and in the database's own log, last as long as those do.");
            return 0;
        });
    }
}
