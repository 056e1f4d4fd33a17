using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PremisesWatch.Data.Migrations
{
    /// <inheritdoc />
    public partial class Keeping : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_entry_at",
                schema: "audit",
                table: "entry");

            migrationBuilder.AddColumn<int>(
                name: "hours",
                schema: "reference",
                table: "retention_class",
                type: "integer",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "erasing",
                schema: "audit",
                columns: table => new
                {
                    class_code = table.Column<string>(type: "text", nullable: false),
                    rule = table.Column<string>(type: "text", nullable: false),
                    read_to = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    read_to_id = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_erasing", x => x.class_code);
                });

            migrationBuilder.AddCheckConstraint(
                name: "ck_one_period",
                schema: "reference",
                table: "retention_class",
                sql: "(months is null or hours is null) and coalesce(months, hours, 1) > 0");

            migrationBuilder.CreateIndex(
                name: "ix_flag_authority_id_decided_at_id",
                schema: "monitoring",
                table: "flag",
                columns: new[] { "authority_id", "decided_at", "id" },
                filter: "decided_at is not null and visit_id is null and observation_id is null");

            migrationBuilder.CreateIndex(
                name: "ix_entry_at_id",
                schema: "audit",
                table: "entry",
                columns: new[] { "at", "id" },
                filter: "digest is not null and kind in ('read', 'search', 'export', 'disclosure', 'sign_in', 'sign_in_failed', 'sign_out')");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "erasing",
                schema: "audit");

            migrationBuilder.DropCheckConstraint(
                name: "ck_one_period",
                schema: "reference",
                table: "retention_class");

            migrationBuilder.DropIndex(
                name: "ix_flag_authority_id_decided_at_id",
                schema: "monitoring",
                table: "flag");

            migrationBuilder.DropIndex(
                name: "ix_entry_at_id",
                schema: "audit",
                table: "entry");

            migrationBuilder.DropColumn(
                name: "hours",
                schema: "reference",
                table: "retention_class");

            migrationBuilder.CreateIndex(
                name: "ix_entry_at",
                schema: "audit",
                table: "entry",
                column: "at",
                filter: "kind in ('search', 'export')");
        }
    }
}
