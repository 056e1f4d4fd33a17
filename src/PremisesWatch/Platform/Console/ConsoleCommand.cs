using System.CommandLine;

namespace PremisesWatch.Platform.Console;

/// <summary>A command of the binary, found by scanning: <c>src/run PATH …</c>.</summary>
public abstract class ConsoleCommand
{
    /// <summary>Its words, such as <c>import fhrs</c>.</summary>
    public abstract string Path { get; }

    public abstract string Description { get; }

    /// <summary>Adds arguments and options, and sets the action, which makes its services with <paramref name="services"/>.</summary>
    public abstract void Configure(Command command, Func<IServiceProvider> services);
}
