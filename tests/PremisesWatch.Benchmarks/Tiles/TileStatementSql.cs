using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Npgsql;
using PremisesWatch.Domain.People;
using PremisesWatch.Features.Map.Tiles;
using PremisesWatch.Features.Register.Filter;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Benchmarks.Tiles;

internal static class TileStatementSql
{
    public const string Densest = """
        select floor((st_x(tile_point) + 20037508.342789244) / (2 * 20037508.342789244 / (1 << @zoom)))::int as x,
          floor((20037508.342789244 - st_y(tile_point)) / (2 * 20037508.342789244 / (1 << @zoom)))::int as y
        from register.premises where tile_point is not null group by 1, 2 order by count(*) desc limit 20
        """;

    /// <summary>The program's own filter for somebody who sees every authority.</summary>
    public static RegisterFilterSql Filter { get; } = new(RegisterFilter.Read(new QueryCollection()), null, new Everyone(), TimeProvider.System);

    /// <summary>The program's own statement, with its values written into it.</summary>
    public static string Literal(TileAddress tile)
    {
        var text = TileSql.Statement(tile.HoldsClusters, Filter);
        NpgsqlParameter[] parameters = [.. Filter.Parameters, .. tile.Cells.Parameters];
        return Regex.Replace(text, "@(\\w+)", match => Value(parameters.Single(parameter => parameter.ParameterName == match.Groups[1].Value).Value!));
    }

    private static string Value(object value) => value switch
    {
        string text => $"'{text}'",
        double number => $"{number.ToString("R", CultureInfo.InvariantCulture)}::float8",
        _ => string.Create(CultureInfo.InvariantCulture, $"{value}"),
    };

    private sealed class Everyone : ICurrentPerson
    {
        public Guid Id => Guid.Empty;

        public string Name => "";

        public bool IsSignedIn => true;

        public bool SeesEveryAuthority => true;

        public IReadOnlyCollection<int> AuthorityIds => [];

        public IReadOnlyCollection<Role> Roles => [];
    }
}
