using System.Text;
using System.Text.RegularExpressions;
using PremisesWatch.Domain.People;
using PremisesWatch.Platform.Security;
using PremisesWatch.TestSupport;
using Xunit;

namespace PremisesWatch.Tests.Platform.Security;

public sealed class AccessTableTests
{
    private const string Begins = "<!-- access table -->\n";
    private const string Ends = "<!-- /access table -->";

    private static readonly (string Heading, Func<AccessRow, bool> Allows)[] Columns =
    [
        ("Anybody", row => row.Audience == Audience.Anyone),
        ("Licensing officer", Of(Role.LicensingOfficer)),
        ("CPLO", Of(Role.Cplo)),
        ("Police liaison", Of(Role.PoliceLiaison)),
        ("Awaken Team", Of(Role.AwakenTeam)),
        ("Manager", Of(Role.Manager)),
        ("Administrator", Of(Role.Administrator)),
    ];

    [Fact]
    public void The_README_shows_the_access_table_as_the_code_has_it()
    {
        var readme = Committed.Read("README.md");
        var (begins, ends) = (readme.IndexOf(Begins, StringComparison.Ordinal), readme.IndexOf(Ends, StringComparison.Ordinal));
        Assert.True(begins >= 0 && ends > begins, $"README.md needs the lines {Begins.Trim()} and {Ends}.");
        var differs = Committed.Differs("README.md", readme[..(begins + Begins.Length)] + Markdown() + readme[ends..], nameof(AccessTableTests));
        Assert.True(differs is null, differs);
    }

    /// <summary>One row an address: what each role may do there.</summary>
    private static string Markdown()
    {
        var text = new StringBuilder()
            .Append("| Address | ").AppendJoin(" | ", Columns.Select(column => column.Heading)).Append(" |\n|---|")
            .AppendJoin("", Columns.Select(_ => "---|")).Append('\n');
        foreach (var rows in AccessTable.Scan().Rows.GroupBy(row => row.Route).OrderBy(rows => rows.Key, StringComparer.Ordinal))
        {
            text.Append($"| `{Plain(rows.Key)}` | ").AppendJoin(" | ", Columns.Select(column => Verbs(rows.Where(column.Allows)))).Append(" |\n");
        }

        return text.ToString();
    }

    /// <summary>Without what a part of the address must be: <c>/register/{id}</c>.</summary>
    private static string Plain(string route) => Regex.Replace(route, @"\{\**(\w+)[^}]*\}", "{$1}");

    private static string Verbs(IEnumerable<AccessRow> rows) => string.Join(", ", rows.SelectMany(row => row.Verbs).Distinct().Order());

    /// <summary>What anybody may do is not said again for each role.</summary>
    private static Func<AccessRow, bool> Of(Role role) => row => row.Audience == Audience.SignedIn || (row.Audience == Audience.Roles && row.Roles.Contains(role));
}
