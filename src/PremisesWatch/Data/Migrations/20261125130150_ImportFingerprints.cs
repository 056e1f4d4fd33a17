using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PremisesWatch.Data.Migrations
{
    /// <inheritdoc />
    public partial class ImportFingerprints : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "applied_before",
                schema: "register",
                table: "import_run",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<Guid>(
                name: "fingerprint",
                schema: "register",
                table: "fhrs_staging",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "fingerprint",
                schema: "register",
                table: "fhrs_listing",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "import_absent",
                schema: "register",
                columns: table => new
                {
                    import_run_id = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<long>(type: "bigint", nullable: false),
                    part = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import_absent", x => new { x.import_run_id, x.part, x.key });
                })
                .Annotation("Npgsql:UnloggedTable", true);

            migrationBuilder.CreateTable(
                name: "import_seen",
                schema: "register",
                columns: table => new
                {
                    import_run_id = table.Column<Guid>(type: "uuid", nullable: false),
                    part = table.Column<int>(type: "integer", nullable: false),
                    keys = table.Column<long[]>(type: "bigint[]", nullable: false),
                    fingerprints = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    asked = table.Column<int>(type: "integer", nullable: false),
                    other_types = table.Column<int>(type: "integer", nullable: false),
                    without_point = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import_seen", x => new { x.import_run_id, x.part });
                })
                .Annotation("Npgsql:UnloggedTable", true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "import_absent",
                schema: "register");

            migrationBuilder.DropTable(
                name: "import_seen",
                schema: "register");

            migrationBuilder.DropColumn(
                name: "applied_before",
                schema: "register",
                table: "import_run");

            migrationBuilder.DropColumn(
                name: "fingerprint",
                schema: "register",
                table: "fhrs_staging");

            migrationBuilder.DropColumn(
                name: "fingerprint",
                schema: "register",
                table: "fhrs_listing");
        }
    }
}
