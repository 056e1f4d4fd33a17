using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PremisesWatch.Data.Migrations
{
    /// <inheritdoc />
    public partial class TellingOfItself : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "ix_observation_told_of_itself",
                schema: "monitoring",
                table: "observation",
                column: "recorded_at",
                filter: "provenance_code = 'premises'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_observation_told_of_itself",
                schema: "monitoring",
                table: "observation");
        }
    }
}
