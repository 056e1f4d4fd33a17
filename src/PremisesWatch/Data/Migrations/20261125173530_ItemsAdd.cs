using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PremisesWatch.Data.Migrations
{
    /// <inheritdoc />
    public partial class ItemsAdd : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "sign_id",
                schema: "monitoring",
                table: "risk_line",
                type: "uuid",
                nullable: true);

            migrationBuilder.Sql("create index ix_risk_line_restricted on monitoring.risk_line (assessment_id) where sign_id is not null");

            migrationBuilder.AddColumn<bool>(
                name: "restricted",
                schema: "monitoring",
                table: "flag",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "disclosure",
                schema: "intelligence",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    item_id = table.Column<Guid>(type: "uuid", nullable: false),
                    premises_id = table.Column<Guid>(type: "uuid", nullable: false),
                    authority_id = table.Column<int>(type: "integer", nullable: false),
                    reference = table.Column<string>(type: "text", nullable: false),
                    grade = table.Column<string>(type: "text", nullable: false),
                    released_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    conditions = table.Column<string>(type: "text", nullable: true),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    disclosed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    organisation = table.Column<string>(type: "text", nullable: false),
                    recipient_role = table.Column<string>(type: "text", nullable: false),
                    purpose = table.Column<string>(type: "text", nullable: false),
                    legal_basis = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_disclosure", x => x.id);
                    table.ForeignKey(
                        name: "fk_disclosure_item_item_id_authority_id",
                        columns: x => new { x.item_id, x.authority_id },
                        principalSchema: "intelligence",
                        principalTable: "item",
                        principalColumns: new[] { "id", "authority_id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_disclosure_premises_premises_id",
                        column: x => x.premises_id,
                        principalSchema: "register",
                        principalTable: "premises",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "disclosure_word",
                schema: "reference",
                columns: table => new
                {
                    part = table.Column<string>(type: "text", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    citation = table.Column<string>(type: "text", nullable: false),
                    sort_order = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_disclosure_word", x => new { x.part, x.code });
                });

            migrationBuilder.CreateTable(
                name: "sign",
                schema: "intelligence",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    item_id = table.Column<Guid>(type: "uuid", nullable: false),
                    premises_id = table.Column<Guid>(type: "uuid", nullable: false),
                    authority_id = table.Column<int>(type: "integer", nullable: false),
                    author_id = table.Column<Guid>(type: "uuid", nullable: false),
                    risk_to_source = table.Column<bool>(type: "boolean", nullable: false),
                    indicator_code = table.Column<string>(type: "text", nullable: false),
                    catalogue_version = table.Column<int>(type: "integer", nullable: false),
                    severity = table.Column<int>(type: "integer", nullable: false),
                    observed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    source = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    assessment = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    source_key = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sign", x => x.id);
                    table.ForeignKey(
                        name: "fk_sign_item_item_id_authority_id",
                        columns: x => new { x.item_id, x.authority_id },
                        principalSchema: "intelligence",
                        principalTable: "item",
                        principalColumns: new[] { "id", "authority_id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_sign_premises_premises_id",
                        column: x => x.premises_id,
                        principalSchema: "register",
                        principalTable: "premises",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_disclosure_authority_id_disclosed_at",
                schema: "intelligence",
                table: "disclosure",
                columns: new[] { "authority_id", "disclosed_at" });

            migrationBuilder.CreateIndex(
                name: "ix_disclosure_item_id_authority_id",
                schema: "intelligence",
                table: "disclosure",
                columns: new[] { "item_id", "authority_id" });

            migrationBuilder.CreateIndex(
                name: "ix_disclosure_premises_id",
                schema: "intelligence",
                table: "disclosure",
                column: "premises_id");

            migrationBuilder.CreateIndex(
                name: "ix_sign_item_id_authority_id",
                schema: "intelligence",
                table: "sign",
                columns: new[] { "item_id", "authority_id" });

            migrationBuilder.CreateIndex(
                name: "ix_sign_premises_id",
                schema: "intelligence",
                table: "sign",
                column: "premises_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "disclosure",
                schema: "intelligence");

            migrationBuilder.DropTable(
                name: "disclosure_word",
                schema: "reference");

            migrationBuilder.DropTable(
                name: "sign",
                schema: "intelligence");

            migrationBuilder.Sql("drop index monitoring.ix_risk_line_restricted");

            migrationBuilder.DropColumn(
                name: "sign_id",
                schema: "monitoring",
                table: "risk_line");

            migrationBuilder.DropColumn(
                name: "restricted",
                schema: "monitoring",
                table: "flag");
        }
    }
}
