using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using PremisesWatch.Data;
using PremisesWatch.Domain.Risk;

namespace PremisesWatch.UnitTests.Architecture;

/// <summary>One type of the program uses another. Constants are not seen: the compiler puts their value in the place of their name.</summary>
internal sealed record Use(string From, string To);

/// <summary>The compiled program, and what uses what.</summary>
internal static class CompiledProgram
{
    private const string Root = "PremisesWatch.";
    private const string Views = "AspNetCoreGeneratedDocument.Features_";

    public static IReadOnlyList<Use> Uses { get; } =
    [
        .. new ArchLoader().LoadAssemblies(typeof(Band).Assembly, typeof(PremisesWatchDb).Assembly).Build().Types
            .SelectMany(type => type.Dependencies.Select(use => new Use(Name(type), Name(use.Target))))
            .Where(use => use.From.StartsWith(Root, StringComparison.Ordinal) && use.To.StartsWith(Root, StringComparison.Ordinal) && use.From != use.To)
            .Distinct().OrderBy(use => use.ToString(), StringComparer.Ordinal),
    ];

    /// <summary>A compiled view lies in a namespace of its own: it is named here by the folder it belongs to.</summary>
    private static string Name(IType type) => type.FullName.StartsWith(Views, StringComparison.Ordinal)
        ? $"{Root}Features.{type.FullName[Views.Length..].Replace("__", "_").Replace('_', '.')}"
        : type.FullName;
}
