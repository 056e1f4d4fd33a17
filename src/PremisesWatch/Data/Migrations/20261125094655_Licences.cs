using System;
using Microsoft.EntityFrameworkCore.Migrations;
using NetTopologySuite.Geometries;

#nullable disable

namespace PremisesWatch.Data.Migrations
{
    /// <inheritdoc />
    public partial class Licences : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "licence",
                schema: "register",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    authority_id = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    premises_id = table.Column<Guid>(type: "uuid", nullable: true),
                    kind = table.Column<string>(type: "text", nullable: true),
                    status = table.Column<string>(type: "text", nullable: true),
                    standing = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    premises_name = table.Column<string>(type: "text", nullable: true),
                    trading_as = table.Column<string>(type: "text", nullable: true),
                    address = table.Column<string>(type: "text", nullable: true),
                    postcode = table.Column<string>(type: "text", nullable: true),
                    uprn = table.Column<string>(type: "text", nullable: true),
                    point = table.Column<Point>(type: "geometry(Point,27700)", nullable: true),
                    holder = table.Column<string>(type: "text", nullable: true),
                    holder_company_number = table.Column<string>(type: "text", nullable: true),
                    supervisor = table.Column<string>(type: "text", nullable: true),
                    activities = table.Column<string[]>(type: "text[]", nullable: false),
                    sells_alcohol = table.Column<bool>(type: "boolean", nullable: true),
                    late_night_refreshment = table.Column<bool>(type: "boolean", nullable: true),
                    hours_text = table.Column<string>(type: "text", nullable: true),
                    seasonal = table.Column<string>(type: "text", nullable: true),
                    non_standard = table.Column<string>(type: "text", nullable: true),
                    issued_on = table.Column<DateOnly>(type: "date", nullable: true),
                    starts_on = table.Column<DateOnly>(type: "date", nullable: true),
                    ends_on = table.Column<DateOnly>(type: "date", nullable: true),
                    first_import_id = table.Column<Guid>(type: "uuid", nullable: false),
                    last_import_id = table.Column<Guid>(type: "uuid", nullable: false),
                    no_longer_listed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    hours = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_licence", x => x.id);
                    table.ForeignKey(
                        name: "fk_licence_authority_authority_id",
                        column: x => x.authority_id,
                        principalSchema: "register",
                        principalTable: "authority",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_licence_premises_premises_id",
                        column: x => x.premises_id,
                        principalSchema: "register",
                        principalTable: "premises",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "licence_layout_column",
                schema: "reference",
                columns: table => new
                {
                    layout = table.Column<string>(type: "text", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    header = table.Column<string>(type: "text", nullable: false),
                    field = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_licence_layout_column", x => new { x.layout, x.position });
                });

            migrationBuilder.CreateTable(
                name: "licence_mapping",
                schema: "register",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    authority_id = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    header = table.Column<string[]>(type: "text[]", nullable: false),
                    fields = table.Column<string[]>(type: "text[]", nullable: false),
                    saved_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    saved_by = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_licence_mapping", x => x.id);
                    table.ForeignKey(
                        name: "fk_licence_mapping_authority_authority_id",
                        column: x => x.authority_id,
                        principalSchema: "register",
                        principalTable: "authority",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "licence_staging",
                schema: "register",
                columns: table => new
                {
                    import_run_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    part = table.Column<int>(type: "integer", nullable: false),
                    new_licence_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "text", nullable: false),
                    is_more = table.Column<bool>(type: "boolean", nullable: false),
                    is_merged = table.Column<bool>(type: "boolean", nullable: false),
                    council = table.Column<string>(type: "text", nullable: true),
                    kind = table.Column<string>(type: "text", nullable: true),
                    status = table.Column<string>(type: "text", nullable: true),
                    standing = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    premises_name = table.Column<string>(type: "text", nullable: true),
                    trading_as = table.Column<string>(type: "text", nullable: true),
                    address = table.Column<string>(type: "text", nullable: true),
                    postcode = table.Column<string>(type: "text", nullable: true),
                    uprn = table.Column<string>(type: "text", nullable: true),
                    point = table.Column<Point>(type: "geometry(Point)", nullable: true),
                    holder = table.Column<string>(type: "text", nullable: true),
                    holder_company_number = table.Column<string>(type: "text", nullable: true),
                    supervisor = table.Column<string>(type: "text", nullable: true),
                    activities = table.Column<string[]>(type: "text[]", nullable: false),
                    sells_alcohol = table.Column<bool>(type: "boolean", nullable: true),
                    late_night_refreshment = table.Column<bool>(type: "boolean", nullable: true),
                    hours = table.Column<string>(type: "jsonb", nullable: false),
                    hours_text = table.Column<string>(type: "text", nullable: true),
                    seasonal = table.Column<string>(type: "text", nullable: true),
                    non_standard = table.Column<string>(type: "text", nullable: true),
                    issued_on = table.Column<DateOnly>(type: "date", nullable: true),
                    starts_on = table.Column<DateOnly>(type: "date", nullable: true),
                    ends_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_licence_staging", x => new { x.import_run_id, x.ordinal });
                })
                .Annotation("Npgsql:UnloggedTable", true);

            migrationBuilder.CreateTable(
                name: "licence_upload",
                schema: "register",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    authority_id = table.Column<int>(type: "integer", nullable: false),
                    file_name = table.Column<string>(type: "text", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false),
                    is_part = table.Column<bool>(type: "boolean", nullable: false),
                    uploaded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    uploaded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_licence_upload", x => x.id);
                    table.ForeignKey(
                        name: "fk_licence_upload_authority_authority_id",
                        column: x => x.authority_id,
                        principalSchema: "register",
                        principalTable: "authority",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "licence_word",
                schema: "reference",
                columns: table => new
                {
                    kind = table.Column<string>(type: "text", nullable: false),
                    word = table.Column<string>(type: "text", nullable: false),
                    means = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_licence_word", x => new { x.kind, x.word });
                });

            migrationBuilder.CreateIndex(
                name: "ix_licence_authority_id_number",
                schema: "register",
                table: "licence",
                columns: new[] { "authority_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_licence_authority_id_state_premises_name",
                schema: "register",
                table: "licence",
                columns: new[] { "authority_id", "state", "premises_name" });

            migrationBuilder.CreateIndex(
                name: "ix_licence_last_import_id",
                schema: "register",
                table: "licence",
                column: "last_import_id");

            migrationBuilder.CreateIndex(
                name: "ix_licence_premises_id",
                schema: "register",
                table: "licence",
                column: "premises_id");

            migrationBuilder.CreateIndex(
                name: "ix_licence_mapping_authority_id_name",
                schema: "register",
                table: "licence_mapping",
                columns: new[] { "authority_id", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_licence_upload_authority_id",
                schema: "register",
                table: "licence_upload",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_licence_upload_uploaded_at",
                schema: "register",
                table: "licence_upload",
                column: "uploaded_at");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "licence",
                schema: "register");

            migrationBuilder.DropTable(
                name: "licence_layout_column",
                schema: "reference");

            migrationBuilder.DropTable(
                name: "licence_mapping",
                schema: "register");

            migrationBuilder.DropTable(
                name: "licence_staging",
                schema: "register");

            migrationBuilder.DropTable(
                name: "licence_upload",
                schema: "register");

            migrationBuilder.DropTable(
                name: "licence_word",
                schema: "reference");
        }
    }
}
