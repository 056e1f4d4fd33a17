using Microsoft.EntityFrameworkCore.Migrations;
using NetTopologySuite.Geometries;

#nullable disable

namespace PremisesWatch.Data.Migrations
{
    /// <inheritdoc />
    public partial class WardTiles : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<MultiPolygon>(
                name: "tile_boundary",
                schema: "register",
                table: "ward",
                type: "geometry(MultiPolygon,3857)",
                nullable: true,
                computedColumnSql: "st_transform(boundary, 3857)",
                stored: true);

            migrationBuilder.CreateIndex(
                name: "ix_ward_tile_boundary",
                schema: "register",
                table: "ward",
                column: "tile_boundary")
                .Annotation("Npgsql:IndexMethod", "gist");

            // Tiles group places by cells of a grid. Left to itself the planner takes each place for a cell of its own, sorts them all on
            // disk and uses one core: a tile of a whole country takes twice as long. Nothing asks for equal points.
            migrationBuilder.Sql("alter table register.premises alter column tile_point set (n_distinct = 1000)");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("alter table register.premises alter column tile_point reset (n_distinct)");

            migrationBuilder.DropIndex(
                name: "ix_ward_tile_boundary",
                schema: "register",
                table: "ward");

            migrationBuilder.DropColumn(
                name: "tile_boundary",
                schema: "register",
                table: "ward");
        }
    }
}
