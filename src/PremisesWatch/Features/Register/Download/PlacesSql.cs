using System.Data.Common;
using Npgsql;
using PremisesWatch.Data.Walls;
using PremisesWatch.Features.Register.Filter;

namespace PremisesWatch.Features.Register.Download;

internal static class PlacesSql
{
    private static string Columns(RegisterFilterSql filter) => $"""
        p.reference as "Reference", p.name as "Name", p.trading_name as "Trading name", t.name as "Type", p.address_line1 as "Address line 1",
        p.address_line2 as "Address line 2", p.address_line3 as "Address line 3", p.address_line4 as "Address line 4", p.postcode as "Postcode",
        w.name as "Ward", a.name as "Authority", o.name as "Operator", p.status as "Status", s.band as "Band",
        to_char(s.last_visit_at at time zone 'Europe/London', 'YYYY-MM-DD') as "Last visit", to_char(s.next_due_on, 'YYYY-MM-DD') as "Next due",
        (select nullif(count(*), 0)::text from monitoring.flag f where f.premises_id = p.id and {filter.OpenFlag}) as "Open flags",
        round(st_x(p.point))::int::text as "Easting", round(st_y(p.point))::int::text as "Northing"
        """;

    private const string Joins = """
        join reference.premises_type t on t.code = p.type_code
        join register.authority a on a.id = p.authority_id
        left join register.ward w on w.id = p.ward_id
        left join register.operator o on o.id = p.operator_id
        """;

    /// <summary>Every place of a filter, in its order; by name where that is the best match.</summary>
    public static async Task Read(Connections connections, RegisterFilterSql filter, RegisterFilter asked, Func<DbDataReader, Task> write, CancellationToken cancel)
    {
        var sort = RegisterSort.Of(asked.SortedBy);
        var order = new PlaceInOrder(sort.Column, sort.Type, "p.name", "p.id", asked.Descending, null);
        await using var connection = await connections.Open(cancel);
        await using var command = new NpgsqlCommand($"""
            select {Columns(filter)} from (select p.id as found_id {filter.FromWhere}) found
            join register.premises p on p.id = found.found_id left join monitoring.premises_standing s on s.premises_id = p.id
            {Joins} {order.OrderBy}
            """, connection);
        command.CommandTimeout = 0;
        command.Parameters.AddRange(filter.Parameters);
        await using var rows = await command.ExecuteReaderAsync(cancel);
        await write(rows);
    }
}
