using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PremisesWatch.Data.Migrations
{
    /// <inheritdoc />
    public partial class OverrideEnded : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "ended_because",
                schema: "monitoring",
                table: "band_override",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "ended_by",
                schema: "monitoring",
                table: "band_override",
                type: "uuid",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "ended_because",
                schema: "monitoring",
                table: "band_override");

            migrationBuilder.DropColumn(
                name: "ended_by",
                schema: "monitoring",
                table: "band_override");
        }
    }
}
