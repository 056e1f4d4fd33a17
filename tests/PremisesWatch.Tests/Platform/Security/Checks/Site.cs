using System.Text.RegularExpressions;

namespace PremisesWatch.Tests.Platform.Security.Checks;

/// <summary>What a check asks of the person.</summary>
internal enum Question
{
    Roles,
    Authorities,
    Id,
}

/// <summary>A check of the web: a method of the program that asks who somebody is. State machines, lambdas and local functions are of the method in whose text they stand.</summary>
internal sealed partial record Site(string Method, Question Question)
{
    /// <param name="types">The declaring type, outermost first.</param>
    public static Site Of(string? space, IReadOnlyList<string> types, string method, Question question)
    {
        var written = types.TakeWhile(type => !type.StartsWith('<'));
        var source = types.Select(Source).FirstOrDefault(name => name is not null) ?? Source(method) ?? method;
        var name = source.StartsWith("get_", StringComparison.Ordinal) ? source[4..] : source;
        return new Site(string.Join('.', [.. Shorter(space), .. written, name]), question);
    }

    public static Question? Asked(string member) => member switch
    {
        "Is" or "get_Roles" => Question.Roles,
        "get_SeesEveryAuthority" or "get_AuthorityIds" => Question.Authorities,
        "get_Id" => Question.Id,
        _ => null,
    };

    public override string ToString() => $"{Method} ({Question})";

    private static string[] Shorter(string? space) => space is null or "AspNetCoreGeneratedDocument" ? [] : [space.Replace("PremisesWatch.", "", StringComparison.Ordinal)];

    private static string? Source(string name) => Generated().Match(name) is { Success: true } match ? match.Groups[1].Value : null;

    /// <summary>As the compiler names what it makes of a method: <c>&lt;Run&gt;d__5</c>, and of a lambda in it <c>&lt;&lt;Run&gt;b__0&gt;d</c>.</summary>
    [GeneratedRegex("^<+([^<>]+)>")]
    private static partial Regex Generated();
}
