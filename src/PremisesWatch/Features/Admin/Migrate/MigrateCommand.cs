using System.CommandLine;
using PremisesWatch.Data;
using PremisesWatch.Platform.Console;

namespace PremisesWatch.Features.Admin.Migrate;

internal sealed class MigrateCommand : ConsoleCommand
{
    public override string Path => "migrate";

    public override string Description => "Bring the database to this version of the program";

    public override void Configure(Command command, Func<IServiceProvider> services)
    {
        var production = new Option<bool>("--production")
        {
            Description = "At the first migration only: for real use, where demonstration data and passwords are refused for good",
        };
        command.Add(production);
        command.SetAction(async (parsed, cancel) =>
        {
            var configuration = services().GetRequiredService<IConfiguration>();
            var connection = ConnectionSettings.Read(configuration, ConnectionSettings.Owner);
            if (connection is null)
            {
                await System.Console.Error.WriteLineAsync($"Set {ConnectionSettings.Owner} to the database as its owner, or use src/run migrate.");
                return 1;
            }

            await new MigrateDatabase(TimeProvider.System).Run(connection, parsed.GetValue(production), cancel);
            return 0;
        });
    }
}
