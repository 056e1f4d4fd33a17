using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PremisesWatch.Data.Migrations
{
    /// <inheritdoc />
    public partial class Retention : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "legal_hold",
                schema: "monitoring",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    authority_id = table.Column<int>(type: "integer", nullable: false),
                    premises_id = table.Column<Guid>(type: "uuid", nullable: true),
                    record_kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    record_id = table.Column<Guid>(type: "uuid", nullable: true),
                    reference = table.Column<string>(type: "text", nullable: true),
                    reason = table.Column<string>(type: "text", nullable: false),
                    placed_by = table.Column<Guid>(type: "uuid", nullable: false),
                    placed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    lifted_by = table.Column<Guid>(type: "uuid", nullable: true),
                    lifted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    lifted_because = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_legal_hold", x => x.id);
                    table.CheckConstraint("ck_record_held_by_kind", "record_id is null or record_kind is not null");
                    table.ForeignKey(
                        name: "fk_legal_hold_authority_authority_id",
                        column: x => x.authority_id,
                        principalSchema: "register",
                        principalTable: "authority",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_legal_hold_premises_premises_id",
                        column: x => x.premises_id,
                        principalSchema: "register",
                        principalTable: "premises",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "retention_class",
                schema: "reference",
                columns: table => new
                {
                    code = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    record_kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    condition = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    months = table.Column<int>(type: "integer", nullable: true),
                    counted_from = table.Column<string>(type: "text", nullable: false),
                    outcome = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    reviewers = table.Column<string>(type: "text", nullable: true),
                    what_follows = table.Column<string>(type: "text", nullable: false),
                    citation = table.Column<string>(type: "text", nullable: false),
                    sort_order = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_retention_class", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "retention_progress",
                schema: "monitoring",
                columns: table => new
                {
                    authority_id = table.Column<int>(type: "integer", nullable: false),
                    class_code = table.Column<string>(type: "text", nullable: false),
                    rule = table.Column<string>(type: "text", nullable: false),
                    read_to = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    read_to_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_retention_progress", x => new { x.authority_id, x.class_code });
                    table.ForeignKey(
                        name: "fk_retention_progress_authority_authority_id",
                        column: x => x.authority_id,
                        principalSchema: "register",
                        principalTable: "authority",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_retention_progress_retention_class_class_code",
                        column: x => x.class_code,
                        principalSchema: "reference",
                        principalTable: "retention_class",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "retention_review",
                schema: "monitoring",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    authority_id = table.Column<int>(type: "integer", nullable: false),
                    record_kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reference = table.Column<string>(type: "text", nullable: true),
                    premises_id = table.Column<Guid>(type: "uuid", nullable: true),
                    class_code = table.Column<string>(type: "text", nullable: false),
                    touches_a_child = table.Column<bool>(type: "boolean", nullable: false),
                    suggestion = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    counted_from = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    found_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    review_on = table.Column<DateOnly>(type: "date", nullable: true),
                    proposed_by = table.Column<Guid>(type: "uuid", nullable: true),
                    proposed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    reason_code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    reason = table.Column<string>(type: "text", nullable: true),
                    record_print = table.Column<byte[]>(type: "bytea", nullable: true),
                    decided_by = table.Column<Guid>(type: "uuid", nullable: true),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    decided_because = table.Column<string>(type: "text", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_retention_review", x => x.id);
                    table.CheckConstraint("ck_no_disposal_suggested_of_a_child", "not (touches_a_child and suggestion = 'Dispose')");
                    table.CheckConstraint("ck_proposed_by_somebody", "state <> 'Proposed' or (proposed_by is not null and proposed_at is not null and reason_code is not null and record_print is not null)");
                    table.ForeignKey(
                        name: "fk_retention_review_authority_authority_id",
                        column: x => x.authority_id,
                        principalSchema: "register",
                        principalTable: "authority",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_retention_review_retention_class_class_code",
                        column: x => x.class_code,
                        principalSchema: "reference",
                        principalTable: "retention_class",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "tombstone",
                schema: "monitoring",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    authority_id = table.Column<int>(type: "integer", nullable: false),
                    record_kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    reference = table.Column<string>(type: "text", nullable: true),
                    class_code = table.Column<string>(type: "text", nullable: false),
                    reason_code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    made_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    disposed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    proposed_by = table.Column<Guid>(type: "uuid", nullable: false),
                    proposed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    confirmed_by = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_tombstone", x => x.id);
                    table.CheckConstraint("ck_disposed_by_two", "proposed_by <> confirmed_by");
                    table.ForeignKey(
                        name: "fk_tombstone_authority_authority_id",
                        column: x => x.authority_id,
                        principalSchema: "register",
                        principalTable: "authority",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_tombstone_retention_class_class_code",
                        column: x => x.class_code,
                        principalSchema: "reference",
                        principalTable: "retention_class",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "tombstone_part",
                schema: "monitoring",
                columns: table => new
                {
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    tombstone_id = table.Column<Guid>(type: "uuid", nullable: false),
                    authority_id = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_tombstone_part", x => x.record_id);
                    table.ForeignKey(
                        name: "fk_tombstone_part_tombstone_tombstone_id",
                        column: x => x.tombstone_id,
                        principalSchema: "monitoring",
                        principalTable: "tombstone",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_visit_authority_id_recorded_at_id",
                schema: "monitoring",
                table: "visit",
                columns: new[] { "authority_id", "recorded_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_observation_authority_id_recorded_at_id",
                schema: "monitoring",
                table: "observation",
                columns: new[] { "authority_id", "recorded_at", "id" },
                filter: "visit_id is null");

            migrationBuilder.CreateIndex(
                name: "ix_item_authority_id_graded_at_id",
                schema: "intelligence",
                table: "item",
                columns: new[] { "authority_id", "graded_at", "id" },
                filter: "graded_at is not null");

            migrationBuilder.CreateIndex(
                name: "ix_legal_hold_authority_id_placed_at",
                schema: "monitoring",
                table: "legal_hold",
                columns: new[] { "authority_id", "placed_at" });

            migrationBuilder.CreateIndex(
                name: "ix_legal_hold_premises_id",
                schema: "monitoring",
                table: "legal_hold",
                column: "premises_id");

            migrationBuilder.CreateIndex(
                name: "ix_retention_progress_class_code",
                schema: "monitoring",
                table: "retention_progress",
                column: "class_code");

            migrationBuilder.CreateIndex(
                name: "ix_retention_review_authority_id_state_due_on_id",
                schema: "monitoring",
                table: "retention_review",
                columns: new[] { "authority_id", "state", "due_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_retention_review_class_code",
                schema: "monitoring",
                table: "retention_review",
                column: "class_code");

            migrationBuilder.CreateIndex(
                name: "ix_retention_review_record_kind_record_id",
                schema: "monitoring",
                table: "retention_review",
                columns: new[] { "record_kind", "record_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_retention_review_review_on",
                schema: "monitoring",
                table: "retention_review",
                column: "review_on",
                filter: "state = 'Kept'");

            migrationBuilder.CreateIndex(
                name: "ix_tombstone_authority_id_disposed_at_id",
                schema: "monitoring",
                table: "tombstone",
                columns: new[] { "authority_id", "disposed_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_tombstone_class_code",
                schema: "monitoring",
                table: "tombstone",
                column: "class_code");

            migrationBuilder.CreateIndex(
                name: "ix_tombstone_disposed_at_id",
                schema: "monitoring",
                table: "tombstone",
                columns: new[] { "disposed_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_tombstone_part_tombstone_id",
                schema: "monitoring",
                table: "tombstone_part",
                column: "tombstone_id");

            // What is on record of a record that is disposed of: by its id, which a key of two parts begins with.
            migrationBuilder.Sql("create index ix_entry_record on audit.entry (split_part(key, '/', 1)) where schema_name in ('monitoring', 'intelligence')");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("drop index audit.ix_entry_record");
            migrationBuilder.DropTable(
                name: "legal_hold",
                schema: "monitoring");

            migrationBuilder.DropTable(
                name: "retention_progress",
                schema: "monitoring");

            migrationBuilder.DropTable(
                name: "retention_review",
                schema: "monitoring");

            migrationBuilder.DropTable(
                name: "tombstone_part",
                schema: "monitoring");

            migrationBuilder.DropTable(
                name: "tombstone",
                schema: "monitoring");

            migrationBuilder.DropTable(
                name: "retention_class",
                schema: "reference");

            migrationBuilder.DropIndex(
                name: "ix_visit_authority_id_recorded_at_id",
                schema: "monitoring",
                table: "visit");

            migrationBuilder.DropIndex(
                name: "ix_observation_authority_id_recorded_at_id",
                schema: "monitoring",
                table: "observation");

            migrationBuilder.DropIndex(
                name: "ix_item_authority_id_graded_at_id",
                schema: "intelligence",
                table: "item");
        }
    }
}
