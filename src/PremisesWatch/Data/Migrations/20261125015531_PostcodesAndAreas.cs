using System;
using Microsoft.EntityFrameworkCore.Migrations;
using NetTopologySuite.Geometries;

#nullable disable

namespace PremisesWatch.Data.Migrations
{
    /// <inheritdoc />
    public partial class PostcodesAndAreas : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "ended_on",
                schema: "register",
                table: "ward",
                type: "date",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "area",
                schema: "register",
                columns: table => new
                {
                    code = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    boundary = table.Column<MultiPolygon>(type: "geometry(MultiPolygon,27700)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_area", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "area_staging",
                schema: "register",
                columns: table => new
                {
                    import_run_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    part = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    authority_code = table.Column<string>(type: "text", nullable: true),
                    authority_name = table.Column<string>(type: "text", nullable: true),
                    boundary = table.Column<Geometry>(type: "geometry", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_area_staging", x => new { x.import_run_id, x.ordinal });
                })
                .Annotation("Npgsql:UnloggedTable", true);

            migrationBuilder.CreateTable(
                name: "postcode",
                schema: "register",
                columns: table => new
                {
                    code = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    point = table.Column<Point>(type: "geometry(Point,27700)", nullable: false),
                    quality = table.Column<int>(type: "integer", nullable: true),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_postcode", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "postcode_staging",
                schema: "register",
                columns: table => new
                {
                    import_run_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    part = table.Column<int>(type: "integer", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    easting = table.Column<int>(type: "integer", nullable: false),
                    northing = table.Column<int>(type: "integer", nullable: false),
                    quality = table.Column<int>(type: "integer", nullable: true),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_postcode_staging", x => new { x.import_run_id, x.ordinal });
                })
                .Annotation("Npgsql:UnloggedTable", true);

            migrationBuilder.CreateIndex(
                name: "ix_area_boundary",
                schema: "register",
                table: "area",
                column: "boundary")
                .Annotation("Npgsql:IndexMethod", "gist");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "area",
                schema: "register");

            migrationBuilder.DropTable(
                name: "area_staging",
                schema: "register");

            migrationBuilder.DropTable(
                name: "postcode",
                schema: "register");

            migrationBuilder.DropTable(
                name: "postcode_staging",
                schema: "register");

            migrationBuilder.DropColumn(
                name: "ended_on",
                schema: "register",
                table: "ward");
        }
    }
}
