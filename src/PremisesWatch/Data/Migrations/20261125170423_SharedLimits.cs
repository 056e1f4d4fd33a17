using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PremisesWatch.Data.Migrations
{
    /// <inheritdoc />
    public partial class SharedLimits : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "asked",
                schema: "sign_in",
                columns: table => new
                {
                    key = table.Column<byte[]>(type: "bytea", nullable: false),
                    minute = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    taken = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_asked", x => x.key);
                });

            // Counts of a minute: a crash may lose them, and none of them is worth a line of the write-ahead log.
            migrationBuilder.Sql("alter table sign_in.asked set unlogged");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "asked",
                schema: "sign_in");
        }
    }
}
