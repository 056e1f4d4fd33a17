using Npgsql;
using PremisesWatch.Data.Walls;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Map.Tiles;

internal static class WardTileSql
{
    /// <summary>Half a pixel on a screen: neighbours share the corners that are left, and no gap opens between them.</summary>
    private const int Units = 1024;

    private const int Beyond = 16;

    /// <summary>Outlines of the person's wards that reach into a tile, as layer "ward"; and, where asked, a name for each whose middle lies there, as "ward-name".</summary>
    public static Task<byte[]> Wards(Connections connections, TileAddress tile, ICurrentPerson person, CancellationToken cancel) => connections.Scalar<byte[]>(
        $"""
            with near as (
              select w.name, w.tile_boundary, b.box
              from register.ward w, (select st_tileenvelope(@z, @x, @y)::box2d as box) b
              where w.ended_on is null and (@every or w.authority_id = any(@authorities)) and w.tile_boundary && b.box
            ), outline as (
              select st_asmvtgeom(tile_boundary, box, {Units}, {Beyond}, true) as geom from near
            ), named as (
              select name, st_asmvtgeom(st_pointonsurface(tile_boundary), box, {Units}, 0, true) as geom from near where @z >= {TileAddress.FirstWardNames}
            )
            select coalesce((select st_asmvt(outline, 'ward', {Units}, 'geom') from outline), ''::bytea)
              || coalesce((select st_asmvt(named, 'ward-name', {Units}, 'geom') from named where geom is not null), ''::bytea)
            """,
        [new("z", tile.Z), new("x", tile.X), new("y", tile.Y), new("every", person.SeesEveryAuthority), new("authorities", person.AuthorityIds.ToArray())], cancel);
}
