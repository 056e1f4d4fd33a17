using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PremisesWatch.Data.Migrations
{
    /// <inheritdoc />
    public partial class ListsAndOrder : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(EmbeddedSql.Read("lists.sql"));

            migrationBuilder.CreateIndex(
                name: "ix_premises_standing_band",
                schema: "monitoring",
                table: "premises_standing",
                column: "band");

            migrationBuilder.CreateIndex(
                name: "ix_premises_standing_last_visit_at",
                schema: "monitoring",
                table: "premises_standing",
                column: "last_visit_at");

            migrationBuilder.CreateIndex(
                name: "ix_premises_standing_next_due_on",
                schema: "monitoring",
                table: "premises_standing",
                column: "next_due_on");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                drop trigger note_lists_changed on reference.premises_type;
                drop trigger note_lists_changed on register.ward;
                drop trigger note_lists_changed on register.authority;
                drop function register.note_lists_changed;
                drop table register.list_version;
                """);

            migrationBuilder.DropIndex(
                name: "ix_premises_standing_band",
                schema: "monitoring",
                table: "premises_standing");

            migrationBuilder.DropIndex(
                name: "ix_premises_standing_last_visit_at",
                schema: "monitoring",
                table: "premises_standing");

            migrationBuilder.DropIndex(
                name: "ix_premises_standing_next_due_on",
                schema: "monitoring",
                table: "premises_standing");
        }
    }
}
