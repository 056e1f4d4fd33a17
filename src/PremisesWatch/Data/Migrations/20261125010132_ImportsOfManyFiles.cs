using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PremisesWatch.Data.Migrations
{
    /// <inheritdoc />
    public partial class ImportsOfManyFiles : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // What was read and not applied is read anew; what a run said of its one file moves to a row of that file.
            migrationBuilder.Sql("""
                delete from register.fhrs_staging;
                update register.import_run set state = 'Cancelled' where state in ('Checked', 'Stopped', 'Waiting', 'Applying');
                create temporary table part_before on commit drop as
                  select id, file_name, authority_code, authority_name, extract_date, item_count, counts from register.import_run;
                """);

            migrationBuilder.DropIndex(
                name: "ix_import_row_problem_import_run_id_record",
                schema: "register",
                table: "import_row_problem");

            migrationBuilder.DropPrimaryKey(
                name: "pk_fhrs_staging",
                schema: "register",
                table: "fhrs_staging");

            migrationBuilder.DropIndex(
                name: "ix_fhrs_staging_import_run_id_fhrs_id",
                schema: "register",
                table: "fhrs_staging");

            migrationBuilder.DropColumn(
                name: "authority_code",
                schema: "register",
                table: "import_run");

            migrationBuilder.DropColumn(
                name: "authority_name",
                schema: "register",
                table: "import_run");

            migrationBuilder.DropColumn(
                name: "extract_date",
                schema: "register",
                table: "import_run");

            migrationBuilder.DropColumn(
                name: "sha256",
                schema: "register",
                table: "import_run");

            migrationBuilder.DropColumn(
                name: "likely_premises_id",
                schema: "register",
                table: "fhrs_staging");

            migrationBuilder.DropColumn(
                name: "premises_id",
                schema: "register",
                table: "fhrs_staging");

            migrationBuilder.DropColumn(
                name: "verdict",
                schema: "register",
                table: "fhrs_staging");

            migrationBuilder.RenameColumn(
                name: "fhrs_id",
                schema: "register",
                table: "import_row_problem",
                newName: "key");

            migrationBuilder.RenameColumn(
                name: "record",
                schema: "register",
                table: "fhrs_staging",
                newName: "part");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "compared_at",
                schema: "register",
                table: "import_run",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "part",
                schema: "register",
                table: "import_row_problem",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "ordinal",
                schema: "register",
                table: "fhrs_staging",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "local_authority_code",
                schema: "register",
                table: "fhrs_staging",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<Guid>(
                name: "new_premises_id",
                schema: "register",
                table: "fhrs_staging",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AlterColumn<DateOnly>(
                name: "last_listed_on",
                schema: "register",
                table: "fhrs_listing",
                type: "date",
                nullable: true,
                oldClrType: typeof(DateOnly),
                oldType: "date");

            migrationBuilder.AddPrimaryKey(
                name: "pk_fhrs_staging",
                schema: "register",
                table: "fhrs_staging",
                columns: new[] { "import_run_id", "ordinal" });

            migrationBuilder.CreateTable(
                name: "import_part",
                schema: "register",
                columns: table => new
                {
                    import_run_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    file_name = table.Column<string>(type: "text", nullable: false),
                    authority_codes = table.Column<string[]>(type: "text[]", nullable: false),
                    authority_names = table.Column<string[]>(type: "text[]", nullable: false),
                    extract_date = table.Column<DateOnly>(type: "date", nullable: true),
                    is_whole = table.Column<bool>(type: "boolean", nullable: false),
                    item_count = table.Column<int>(type: "integer", nullable: true),
                    records = table.Column<int>(type: "integer", nullable: false),
                    counts = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import_part", x => new { x.import_run_id, x.number });
                    table.ForeignKey(
                        name: "fk_import_part_import_run_import_run_id",
                        column: x => x.import_run_id,
                        principalSchema: "register",
                        principalTable: "import_run",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "import_verdict",
                schema: "register",
                columns: table => new
                {
                    import_run_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    verdict = table.Column<string>(type: "text", nullable: false),
                    is_known = table.Column<bool>(type: "boolean", nullable: false),
                    premises_id = table.Column<Guid>(type: "uuid", nullable: true),
                    likely_premises_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import_verdict", x => new { x.import_run_id, x.ordinal });
                })
                .Annotation("Npgsql:UnloggedTable", true);

            migrationBuilder.CreateIndex(
                name: "ix_premises_postcode",
                schema: "register",
                table: "premises",
                column: "postcode");

            migrationBuilder.CreateIndex(
                name: "ix_import_row_problem_import_run_id_part_record",
                schema: "register",
                table: "import_row_problem",
                columns: new[] { "import_run_id", "part", "record" });

            migrationBuilder.CreateIndex(
                name: "ix_fhrs_listing_gone",
                schema: "register",
                table: "fhrs_listing",
                column: "authority_id",
                filter: "no_longer_listed_on is not null");

            migrationBuilder.CreateIndex(
                name: "ix_import_part_authority_codes",
                schema: "register",
                table: "import_part",
                column: "authority_codes")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.Sql("""
                insert into register.import_part (import_run_id, number, file_name, authority_codes, authority_names, extract_date, is_whole, item_count, records, counts)
                select id, 1, file_name, array_remove(array[authority_code], null), array_remove(array[authority_name], null), extract_date, true, item_count, item_count, counts
                from part_before;
                update register.import_row_problem set part = 1;
                update register.fhrs_listing set last_listed_on = null where no_longer_listed_on is null;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "import_part",
                schema: "register");

            migrationBuilder.DropTable(
                name: "import_verdict",
                schema: "register");

            migrationBuilder.DropIndex(
                name: "ix_premises_postcode",
                schema: "register",
                table: "premises");

            migrationBuilder.DropIndex(
                name: "ix_import_row_problem_import_run_id_part_record",
                schema: "register",
                table: "import_row_problem");

            migrationBuilder.DropPrimaryKey(
                name: "pk_fhrs_staging",
                schema: "register",
                table: "fhrs_staging");

            migrationBuilder.DropIndex(
                name: "ix_fhrs_listing_gone",
                schema: "register",
                table: "fhrs_listing");

            migrationBuilder.DropColumn(
                name: "compared_at",
                schema: "register",
                table: "import_run");

            migrationBuilder.DropColumn(
                name: "part",
                schema: "register",
                table: "import_row_problem");

            migrationBuilder.DropColumn(
                name: "ordinal",
                schema: "register",
                table: "fhrs_staging");

            migrationBuilder.DropColumn(
                name: "local_authority_code",
                schema: "register",
                table: "fhrs_staging");

            migrationBuilder.DropColumn(
                name: "new_premises_id",
                schema: "register",
                table: "fhrs_staging");

            migrationBuilder.RenameColumn(
                name: "key",
                schema: "register",
                table: "import_row_problem",
                newName: "fhrs_id");

            migrationBuilder.RenameColumn(
                name: "part",
                schema: "register",
                table: "fhrs_staging",
                newName: "record");

            migrationBuilder.AddColumn<string>(
                name: "authority_code",
                schema: "register",
                table: "import_run",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "authority_name",
                schema: "register",
                table: "import_run",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "extract_date",
                schema: "register",
                table: "import_run",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "sha256",
                schema: "register",
                table: "import_run",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "likely_premises_id",
                schema: "register",
                table: "fhrs_staging",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "premises_id",
                schema: "register",
                table: "fhrs_staging",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "verdict",
                schema: "register",
                table: "fhrs_staging",
                type: "text",
                nullable: true);

            migrationBuilder.AlterColumn<DateOnly>(
                name: "last_listed_on",
                schema: "register",
                table: "fhrs_listing",
                type: "date",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1),
                oldClrType: typeof(DateOnly),
                oldType: "date",
                oldNullable: true);

            migrationBuilder.AddPrimaryKey(
                name: "pk_fhrs_staging",
                schema: "register",
                table: "fhrs_staging",
                columns: new[] { "import_run_id", "record" });

            migrationBuilder.CreateIndex(
                name: "ix_import_row_problem_import_run_id_record",
                schema: "register",
                table: "import_row_problem",
                columns: new[] { "import_run_id", "record" });

            migrationBuilder.CreateIndex(
                name: "ix_fhrs_staging_import_run_id_fhrs_id",
                schema: "register",
                table: "fhrs_staging",
                columns: new[] { "import_run_id", "fhrs_id" },
                unique: true);
        }
    }
}
