using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PremisesWatch.Data.Migrations
{
    /// <inheritdoc />
    public partial class Intelligence : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "intelligence");

            migrationBuilder.CreateSequence(
                name: "item_reference",
                schema: "intelligence");

            migrationBuilder.CreateTable(
                name: "grade_word",
                schema: "reference",
                columns: table => new
                {
                    part = table.Column<string>(type: "text", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    sign = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    meaning = table.Column<string>(type: "text", nullable: false),
                    citation = table.Column<string>(type: "text", nullable: false),
                    sort_order = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_grade_word", x => new { x.part, x.code });
                });

            migrationBuilder.CreateTable(
                name: "item",
                schema: "intelligence",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    authority_id = table.Column<int>(type: "integer", nullable: false),
                    reference = table.Column<string>(type: "text", nullable: false),
                    marking = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    risk_to_source = table.Column<bool>(type: "boolean", nullable: false),
                    author_id = table.Column<Guid>(type: "uuid", nullable: false),
                    author_role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    submitted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    source = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    assessment = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    handling = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    handling_conditions = table.Column<string>(type: "text", nullable: true),
                    conditions_expire_on = table.Column<DateOnly>(type: "date", nullable: true),
                    grader_id = table.Column<Guid>(type: "uuid", nullable: true),
                    graded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    review_on = table.Column<DateOnly>(type: "date", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_item", x => x.id);
                    table.UniqueConstraint("ak_item_id_authority_id", x => new { x.id, x.authority_id });
                    table.ForeignKey(
                        name: "fk_item_authority_authority_id",
                        column: x => x.authority_id,
                        principalSchema: "register",
                        principalTable: "authority",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "conditions_acknowledgement",
                schema: "intelligence",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    item_id = table.Column<Guid>(type: "uuid", nullable: false),
                    authority_id = table.Column<int>(type: "integer", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    conditions = table.Column<string>(type: "text", nullable: false),
                    acknowledged_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_conditions_acknowledgement", x => x.id);
                    table.ForeignKey(
                        name: "fk_conditions_acknowledgement_item_item_id_authority_id",
                        columns: x => new { x.item_id, x.authority_id },
                        principalSchema: "intelligence",
                        principalTable: "item",
                        principalColumns: new[] { "id", "authority_id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "full_text",
                schema: "intelligence",
                columns: table => new
                {
                    item_id = table.Column<Guid>(type: "uuid", nullable: false),
                    authority_id = table.Column<int>(type: "integer", nullable: false),
                    author_id = table.Column<Guid>(type: "uuid", nullable: false),
                    risk_to_source = table.Column<bool>(type: "boolean", nullable: false),
                    provenance = table.Column<string>(type: "text", nullable: false),
                    source_reference = table.Column<string>(type: "text", nullable: true),
                    text = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_full_text", x => x.item_id);
                    table.ForeignKey(
                        name: "fk_full_text_item_item_id_authority_id",
                        columns: x => new { x.item_id, x.authority_id },
                        principalSchema: "intelligence",
                        principalTable: "item",
                        principalColumns: new[] { "id", "authority_id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "grading_note",
                schema: "intelligence",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    item_id = table.Column<Guid>(type: "uuid", nullable: false),
                    authority_id = table.Column<int>(type: "integer", nullable: false),
                    grade = table.Column<string>(type: "text", nullable: false),
                    notes = table.Column<string>(type: "text", nullable: false),
                    written_by = table.Column<Guid>(type: "uuid", nullable: false),
                    written_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_grading_note", x => x.id);
                    table.ForeignKey(
                        name: "fk_grading_note_item_item_id_authority_id",
                        columns: x => new { x.item_id, x.authority_id },
                        principalSchema: "intelligence",
                        principalTable: "item",
                        principalColumns: new[] { "id", "authority_id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "premises_link",
                schema: "intelligence",
                columns: table => new
                {
                    item_id = table.Column<Guid>(type: "uuid", nullable: false),
                    premises_id = table.Column<Guid>(type: "uuid", nullable: false),
                    authority_id = table.Column<int>(type: "integer", nullable: false),
                    author_id = table.Column<Guid>(type: "uuid", nullable: false),
                    linked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_premises_link", x => new { x.item_id, x.premises_id });
                    table.ForeignKey(
                        name: "fk_premises_link_item_item_id_authority_id",
                        columns: x => new { x.item_id, x.authority_id },
                        principalSchema: "intelligence",
                        principalTable: "item",
                        principalColumns: new[] { "id", "authority_id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_premises_link_premises_premises_id",
                        column: x => x.premises_id,
                        principalSchema: "register",
                        principalTable: "premises",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "sanitised_text",
                schema: "intelligence",
                columns: table => new
                {
                    item_id = table.Column<Guid>(type: "uuid", nullable: false),
                    premises_id = table.Column<Guid>(type: "uuid", nullable: false),
                    authority_id = table.Column<int>(type: "integer", nullable: false),
                    reference = table.Column<string>(type: "text", nullable: false),
                    marking = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    source = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    assessment = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    handling = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    conditions = table.Column<string>(type: "text", nullable: true),
                    conditions_expire_on = table.Column<DateOnly>(type: "date", nullable: true),
                    released_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sanitised_text", x => new { x.item_id, x.premises_id });
                    table.ForeignKey(
                        name: "fk_sanitised_text_premises_link_item_id_premises_id",
                        columns: x => new { x.item_id, x.premises_id },
                        principalSchema: "intelligence",
                        principalTable: "premises_link",
                        principalColumns: new[] { "item_id", "premises_id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_conditions_acknowledgement_item_id_authority_id",
                schema: "intelligence",
                table: "conditions_acknowledgement",
                columns: new[] { "item_id", "authority_id" });

            migrationBuilder.CreateIndex(
                name: "ix_conditions_acknowledgement_person_id_item_id",
                schema: "intelligence",
                table: "conditions_acknowledgement",
                columns: new[] { "person_id", "item_id" });

            migrationBuilder.CreateIndex(
                name: "ix_full_text_item_id_authority_id",
                schema: "intelligence",
                table: "full_text",
                columns: new[] { "item_id", "authority_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_grading_note_item_id_authority_id",
                schema: "intelligence",
                table: "grading_note",
                columns: new[] { "item_id", "authority_id" });

            migrationBuilder.CreateIndex(
                name: "ix_item_author_id_submitted_at",
                schema: "intelligence",
                table: "item",
                columns: new[] { "author_id", "submitted_at" });

            migrationBuilder.CreateIndex(
                name: "ix_item_authority_id_review_on",
                schema: "intelligence",
                table: "item",
                columns: new[] { "authority_id", "review_on" });

            migrationBuilder.CreateIndex(
                name: "ix_item_authority_id_submitted_at",
                schema: "intelligence",
                table: "item",
                columns: new[] { "authority_id", "submitted_at" },
                filter: "graded_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_item_reference",
                schema: "intelligence",
                table: "item",
                column: "reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_premises_link_item_id_authority_id",
                schema: "intelligence",
                table: "premises_link",
                columns: new[] { "item_id", "authority_id" });

            migrationBuilder.CreateIndex(
                name: "ix_premises_link_premises_id",
                schema: "intelligence",
                table: "premises_link",
                column: "premises_id");

            migrationBuilder.CreateIndex(
                name: "ix_sanitised_text_premises_id",
                schema: "intelligence",
                table: "sanitised_text",
                column: "premises_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "conditions_acknowledgement",
                schema: "intelligence");

            migrationBuilder.DropTable(
                name: "full_text",
                schema: "intelligence");

            migrationBuilder.DropTable(
                name: "grade_word",
                schema: "reference");

            migrationBuilder.DropTable(
                name: "grading_note",
                schema: "intelligence");

            migrationBuilder.DropTable(
                name: "sanitised_text",
                schema: "intelligence");

            migrationBuilder.DropTable(
                name: "premises_link",
                schema: "intelligence");

            migrationBuilder.DropTable(
                name: "item",
                schema: "intelligence");

            migrationBuilder.DropSequence(
                name: "item_reference",
                schema: "intelligence");
        }
    }
}
