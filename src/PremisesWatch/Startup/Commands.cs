using System.CommandLine;
using PremisesWatch.Platform.Console;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Startup;

internal static class Commands
{
    /// <summary>The command line, from every <see cref="ConsoleCommand"/>: "import fhrs" becomes a command within a command.</summary>
    public static RootCommand Build(Func<IServiceProvider> services)
    {
        var root = new RootCommand("PremisesWatch: watching over places where children may be sexually exploited.");
        var types = typeof(Commands).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(ConsoleCommand)) && !type.IsAbstract);
        foreach (var source in types.Select(type => (ConsoleCommand)Activator.CreateInstance(type)!).OrderBy(source => source.Path, StringComparer.Ordinal))
        {
            var command = source.Path.Split(' ').Aggregate((Command)root, Within);
            command.Description = source.Description;
            source.Configure(command, () => Named(services(), source.Path));
        }

        return root;
    }

    /// <summary>What a command does in the database, it does under its own name.</summary>
    private static IServiceProvider Named(IServiceProvider services, string path)
    {
        services.GetRequiredService<ProcessIdentity>().Name = path.Replace(' ', '-');
        return services;
    }

    private static Command Within(Command parent, string word)
    {
        var found = parent.Subcommands.FirstOrDefault(command => command.Name == word);
        if (found is null)
        {
            found = new Command(word);
            parent.Subcommands.Add(found);
        }

        return found;
    }
}
