using PremisesWatch.Domain.People;
using PremisesWatch.Tests.Platform.Security.Checks;
using Xunit;

namespace PremisesWatch.Tests.Platform.Security;

/// <summary>Each row of the access table that is for roles, opened in turn: somebody of another role enters, and the judgement of <see cref="AccessTests"/> says so.</summary>
public sealed class RowsTests : ChecksWorld
{
    [Fact]
    public async Task Each_row_that_is_opened_is_missed()
    {
        var unmissed = new List<string>();
        foreach (var row in Table.ForRoles)
        {
            var others = EveryRole.Except(row.Roles).ToList();
            Table.Open(row);
            if (!await IsMissed(row.Route, row.Verbs, others))
            {
                unmissed.Add($"{string.Join(' ', row.Verbs)} {row.Route}");
            }

            Table.Close(row);
        }

        Assert.Empty(unmissed);
        Assert.NotEmpty(Table.ForRoles);
    }

    /// <summary>Every verb of the row.</summary>
    private async Task<bool> IsMissed(string route, string[] verbs, List<Role> others)
    {
        var endpoint = Endpoints.Single(known => known.Route == route);

        // Hangfire itself answers 403 to a post without its token, whoever sends it.
        foreach (var verb in verbs.Where(verb => route != AppEndpoint.Dashboard || verb == "GET"))
        {
            var missed = false;
            foreach (var role in others)
            {
                missed = missed || await Entry.Wrong(endpoint, verb, Ours, role, Client(role)) is not null;
            }

            if (!missed)
            {
                return false;
            }
        }

        return true;
    }
}
