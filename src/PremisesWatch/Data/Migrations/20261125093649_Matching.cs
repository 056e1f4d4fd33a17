using System;
using Microsoft.EntityFrameworkCore.Migrations;
using NetTopologySuite.Geometries;

#nullable disable

namespace PremisesWatch.Data.Migrations
{
    /// <inheritdoc />
    public partial class Matching : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_external_reference_scheme_code",
                schema: "register",
                table: "external_reference");

            migrationBuilder.AddColumn<Guid>(
                name: "merged_into_id",
                schema: "register",
                table: "premises",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "match_answer",
                schema: "register",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    authority_id = table.Column<int>(type: "integer", nullable: false),
                    scheme_code = table.Column<string>(type: "text", nullable: false),
                    value = table.Column<string>(type: "text", nullable: false),
                    premises_id = table.Column<Guid>(type: "uuid", nullable: false),
                    is_same = table.Column<bool>(type: "boolean", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    answered_by = table.Column<Guid>(type: "uuid", nullable: false),
                    answered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    taken_back_by = table.Column<Guid>(type: "uuid", nullable: true),
                    taken_back_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_match_answer", x => x.id);
                    table.ForeignKey(
                        name: "fk_match_answer_premises_premises_id",
                        column: x => x.premises_id,
                        principalSchema: "register",
                        principalTable: "premises",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "match_candidate",
                schema: "register",
                columns: table => new
                {
                    import_run_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    premises_id = table.Column<Guid>(type: "uuid", nullable: false),
                    rank = table.Column<int>(type: "integer", nullable: false),
                    score = table.Column<double>(type: "double precision", nullable: false),
                    is_sure = table.Column<bool>(type: "boolean", nullable: false),
                    lines = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_match_candidate", x => new { x.import_run_id, x.ordinal, x.premises_id });
                })
                .Annotation("Npgsql:UnloggedTable", true);

            migrationBuilder.CreateTable(
                name: "match_question",
                schema: "register",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    authority_id = table.Column<int>(type: "integer", nullable: false),
                    scheme_code = table.Column<string>(type: "text", nullable: false),
                    value = table.Column<string>(type: "text", nullable: false),
                    premises_id = table.Column<Guid>(type: "uuid", nullable: false),
                    rank = table.Column<int>(type: "integer", nullable: false),
                    score = table.Column<double>(type: "double precision", nullable: false),
                    lines = table.Column<string>(type: "jsonb", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    trading_name = table.Column<string>(type: "text", nullable: true),
                    address_lines = table.Column<string[]>(type: "text[]", nullable: false),
                    postcode = table.Column<string>(type: "text", nullable: true),
                    point = table.Column<Point>(type: "geometry(Point,27700)", nullable: true),
                    import_run_id = table.Column<Guid>(type: "uuid", nullable: false),
                    asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_match_question", x => x.id);
                    table.ForeignKey(
                        name: "fk_match_question_premises_premises_id",
                        column: x => x.premises_id,
                        principalSchema: "register",
                        principalTable: "premises",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_match_question_reference_scheme_scheme_code",
                        column: x => x.scheme_code,
                        principalSchema: "reference",
                        principalTable: "reference_scheme",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "match_weight",
                schema: "reference",
                columns: table => new
                {
                    code = table.Column<string>(type: "text", nullable: false),
                    amount = table.Column<double>(type: "double precision", nullable: false),
                    wording = table.Column<string>(type: "text", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_match_weight", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "match_word",
                schema: "reference",
                columns: table => new
                {
                    kind = table.Column<string>(type: "text", nullable: false),
                    word = table.Column<string>(type: "text", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_match_word", x => new { x.kind, x.word });
                });

            migrationBuilder.CreateTable(
                name: "premises_merge",
                schema: "register",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    authority_id = table.Column<int>(type: "integer", nullable: false),
                    premises_id = table.Column<Guid>(type: "uuid", nullable: false),
                    into_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    merged_by = table.Column<Guid>(type: "uuid", nullable: false),
                    merged_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    status_was = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    closed_on_was = table.Column<DateOnly>(type: "date", nullable: true),
                    closed_reason_was = table.Column<string>(type: "text", nullable: true),
                    no_longer_listed_on_was = table.Column<DateOnly>(type: "date", nullable: true),
                    parted_by = table.Column<Guid>(type: "uuid", nullable: true),
                    parted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    parted_because = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_premises_merge", x => x.id);
                    table.ForeignKey(
                        name: "fk_premises_merge_premises_into_id",
                        column: x => x.into_id,
                        principalSchema: "register",
                        principalTable: "premises",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_premises_merge_premises_premises_id",
                        column: x => x.premises_id,
                        principalSchema: "register",
                        principalTable: "premises",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "merge_moved_row",
                schema: "register",
                columns: table => new
                {
                    merge_id = table.Column<Guid>(type: "uuid", nullable: false),
                    table_name = table.Column<string>(type: "text", nullable: false),
                    row_key = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_merge_moved_row", x => new { x.merge_id, x.table_name, x.row_key });
                    table.ForeignKey(
                        name: "fk_merge_moved_row_premises_merge_merge_id",
                        column: x => x.merge_id,
                        principalSchema: "register",
                        principalTable: "premises_merge",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_premises_merged_into_id",
                schema: "register",
                table: "premises",
                column: "merged_into_id",
                filter: "merged_into_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_external_reference_scheme_code_value",
                schema: "register",
                table: "external_reference",
                columns: new[] { "scheme_code", "value" });

            migrationBuilder.CreateIndex(
                name: "ix_match_answer_authority_id_answered_at",
                schema: "register",
                table: "match_answer",
                columns: new[] { "authority_id", "answered_at" });

            migrationBuilder.CreateIndex(
                name: "ix_match_answer_premises_id",
                schema: "register",
                table: "match_answer",
                column: "premises_id");

            migrationBuilder.CreateIndex(
                name: "ix_match_answer_scheme_code_value_premises_id",
                schema: "register",
                table: "match_answer",
                columns: new[] { "scheme_code", "value", "premises_id" },
                unique: true,
                filter: "taken_back_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_match_question_authority_id_asked_at_id",
                schema: "register",
                table: "match_question",
                columns: new[] { "authority_id", "asked_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_match_question_premises_id",
                schema: "register",
                table: "match_question",
                column: "premises_id");

            migrationBuilder.CreateIndex(
                name: "ix_match_question_scheme_code_value_premises_id",
                schema: "register",
                table: "match_question",
                columns: new[] { "scheme_code", "value", "premises_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_premises_merge_into_id",
                schema: "register",
                table: "premises_merge",
                column: "into_id");

            migrationBuilder.CreateIndex(
                name: "ix_premises_merge_premises_id",
                schema: "register",
                table: "premises_merge",
                column: "premises_id",
                unique: true,
                filter: "parted_at is null");

            migrationBuilder.AddForeignKey(
                name: "fk_premises_premises_merged_into_id",
                schema: "register",
                table: "premises",
                column: "merged_into_id",
                principalSchema: "register",
                principalTable: "premises",
                principalColumn: "id");

            migrationBuilder.Sql(EmbeddedSql.Read("matching.sql"));

            // What waits for an answer becomes a question of its own.
            migrationBuilder.Sql("""
                insert into register.match_question (id, authority_id, scheme_code, value, premises_id, rank, score, lines, name, address_lines, postcode, point, import_run_id, asked_at)
                select gen_random_uuid(), p.authority_id, 'fhrsid', l.fhrs_id::text, p.id, 1, 0, '[]', l.business_name,
                  array[l.address_line1, l.address_line2, l.address_line3, l.address_line4], l.postcode,
                  st_transform(st_setsrid(st_makepoint(l.longitude, l.latitude), 4326), 27700), l.last_import_id, r.started_at
                from register.fhrs_listing l join register.premises p on p.id = l.likely_premises_id join register.import_run r on r.id = l.last_import_id
                where l.state = 'ToReview'
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                drop function register.names_alike(text[], text[], text[], text[], double precision);
                drop function register.house_numbers(text[]);
                drop function register.hidden_names(text[], text, text, text);
                drop function register.names_in(text, text, text);
                drop function register.plain_name(text, text);
                """);

            migrationBuilder.DropForeignKey(
                name: "fk_premises_premises_merged_into_id",
                schema: "register",
                table: "premises");

            migrationBuilder.DropTable(
                name: "match_answer",
                schema: "register");

            migrationBuilder.DropTable(
                name: "match_candidate",
                schema: "register");

            migrationBuilder.DropTable(
                name: "match_question",
                schema: "register");

            migrationBuilder.DropTable(
                name: "match_weight",
                schema: "reference");

            migrationBuilder.DropTable(
                name: "match_word",
                schema: "reference");

            migrationBuilder.DropTable(
                name: "merge_moved_row",
                schema: "register");

            migrationBuilder.DropTable(
                name: "premises_merge",
                schema: "register");

            migrationBuilder.DropIndex(
                name: "ix_premises_merged_into_id",
                schema: "register",
                table: "premises");

            migrationBuilder.DropIndex(
                name: "ix_external_reference_scheme_code_value",
                schema: "register",
                table: "external_reference");

            migrationBuilder.DropColumn(
                name: "merged_into_id",
                schema: "register",
                table: "premises");

            migrationBuilder.CreateIndex(
                name: "ix_external_reference_scheme_code",
                schema: "register",
                table: "external_reference",
                column: "scheme_code");
        }
    }
}
