using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PremisesWatch.Data.Migrations
{
    /// <inheritdoc />
    public partial class LinesInOrder : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "ix_premises_standing_lines_of_id",
                schema: "monitoring",
                table: "premises_standing",
                column: "lines_of_id");

            migrationBuilder.CreateIndex(
                name: "ix_observation_severity5",
                schema: "monitoring",
                table: "observation",
                column: "premises_id",
                filter: "severity = 5 and withdrawn_at is null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_premises_standing_lines_of_id",
                schema: "monitoring",
                table: "premises_standing");

            migrationBuilder.DropIndex(
                name: "ix_observation_severity5",
                schema: "monitoring",
                table: "observation");
        }
    }
}
