using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PremisesWatch.Data.Migrations
{
    /// <inheritdoc />
    public partial class PolicyAccepted : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "holds_from",
                schema: "reference",
                table: "risk_policy",
                type: "timestamp with time zone",
                nullable: true,
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone");

            migrationBuilder.AddColumn<Guid>(
                name: "accepted_by",
                schema: "reference",
                table: "risk_policy",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "applied_at",
                schema: "reference",
                table: "risk_policy",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "places_applied",
                schema: "reference",
                table: "risk_policy",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "places_tried",
                schema: "reference",
                table: "risk_policy",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "trial_asked_at",
                schema: "reference",
                table: "risk_policy",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "tried_at",
                schema: "reference",
                table: "risk_policy",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.Sql("update reference.risk_policy set applied_at = holds_from");

            migrationBuilder.CreateTable(
                name: "policy_move",
                schema: "monitoring",
                columns: table => new
                {
                    policy_version = table.Column<int>(type: "integer", nullable: false),
                    premises_id = table.Column<Guid>(type: "uuid", nullable: false),
                    authority_id = table.Column<int>(type: "integer", nullable: false),
                    was = table.Column<string>(type: "character varying(1)", maxLength: 1, nullable: false),
                    now = table.Column<string>(type: "character varying(1)", maxLength: 1, nullable: false),
                    tried_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_policy_move", x => new { x.policy_version, x.premises_id });
                    table.ForeignKey(
                        name: "fk_policy_move_premises_premises_id",
                        column: x => x.premises_id,
                        principalSchema: "register",
                        principalTable: "premises",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_policy_move_risk_policy_policy_version",
                        column: x => x.policy_version,
                        principalSchema: "reference",
                        principalTable: "risk_policy",
                        principalColumn: "version",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_policy_move_premises_id",
                schema: "monitoring",
                table: "policy_move",
                column: "premises_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "policy_move",
                schema: "monitoring");

            migrationBuilder.DropColumn(
                name: "accepted_by",
                schema: "reference",
                table: "risk_policy");

            migrationBuilder.DropColumn(
                name: "applied_at",
                schema: "reference",
                table: "risk_policy");

            migrationBuilder.DropColumn(
                name: "places_applied",
                schema: "reference",
                table: "risk_policy");

            migrationBuilder.DropColumn(
                name: "places_tried",
                schema: "reference",
                table: "risk_policy");

            migrationBuilder.DropColumn(
                name: "trial_asked_at",
                schema: "reference",
                table: "risk_policy");

            migrationBuilder.DropColumn(
                name: "tried_at",
                schema: "reference",
                table: "risk_policy");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "holds_from",
                schema: "reference",
                table: "risk_policy",
                type: "timestamp with time zone",
                nullable: false,
                defaultValue: new DateTimeOffset(new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified), new TimeSpan(0, 0, 0, 0, 0)),
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldNullable: true);
        }
    }
}
