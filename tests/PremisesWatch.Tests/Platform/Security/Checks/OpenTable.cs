using PremisesWatch.Domain.People;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Tests.Platform.Security.Checks;

/// <summary>The access table, with rows that open and close while the program runs. Only to who is signed in: each role may enter, whatever it is.</summary>
internal sealed class OpenTable
{
    private static readonly Role[] EveryRole = Enum.GetValues<Role>();
    private readonly List<(AccessRow Row, Role[] Kept)> _rows = [];

    public OpenTable() => Table = new AccessTable(AccessTable.Scan().Rows.Select(Openable));

    public AccessTable Table { get; }

    public IEnumerable<AccessRow> ForRoles => _rows.Select(row => row.Row);

    public void Open(AccessRow row) => EveryRole.CopyTo(row.Roles, 0);

    public void Close(AccessRow row) => _rows.Single(known => known.Row == row).Kept.CopyTo(row.Roles, 0);

    public void OpenAll() => _rows.ForEach(row => Open(row.Row));

    public void CloseAll() => _rows.ForEach(row => Close(row.Row));

    /// <summary>Of as many roles as there are, its own repeated, so that it can be changed in its place.</summary>
    private AccessRow Openable(AccessRow row)
    {
        if (row.Audience != Audience.Roles)
        {
            return row;
        }

        var kept = Enumerable.Range(0, EveryRole.Length).Select(at => row.Roles[at % row.Roles.Length]).ToArray();
        var openable = row with { Roles = [.. kept] };
        _rows.Add((openable, kept));
        return openable;
    }
}
