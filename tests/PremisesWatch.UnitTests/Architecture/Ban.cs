using System.Text.RegularExpressions;

namespace PremisesWatch.UnitTests.Architecture;

/// <summary>Something that may be written in some files only.</summary>
/// <param name="Rule">What to do instead: shown where the ban is broken.</param>
/// <param name="Applies">The files, by their path, in which it is banned.</param>
/// <param name="Find">What of a file breaks it.</param>
internal sealed record Ban(string Rule, Func<string, bool> Applies, Func<SourceFile, IEnumerable<string>> Find)
{
    /// <summary>Looks at code without its comments.</summary>
    public static Ban OfCode(string rule, Func<string, bool> applies, string pattern) =>
        new(rule, applies, file => Regex.Matches(file.Code, pattern).Select(match => match.Value));

    /// <summary>Looks at text between quotation marks.</summary>
    public static Ban OfLiterals(string rule, Func<string, bool> applies, string pattern) =>
        new(rule, applies, file => file.Literals.Select(literal => Regex.Match(literal, pattern)).Where(match => match.Success).Select(match => match.Value));

    public IEnumerable<string> Broken(IEnumerable<SourceFile> files) =>
        files.Where(file => Applies(file.Path)).SelectMany(file => Find(file).Select(found => $"{file.Path}: {found.Trim()}"));

    public bool IsBrokenBy(string path, string text) => Broken([new SourceFile(path, text)]).Any();
}
