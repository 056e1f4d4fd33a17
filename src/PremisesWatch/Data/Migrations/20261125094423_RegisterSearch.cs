using System;
using Microsoft.EntityFrameworkCore.Migrations;
using NpgsqlTypes;

#nullable disable

namespace PremisesWatch.Data.Migrations
{
    /// <inheritdoc />
    public partial class RegisterSearch : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(EmbeddedSql.Read("search/documents.sql"));

            migrationBuilder.DropIndex(
                name: "ix_premises_search_text",
                schema: "register",
                table: "premises");

            migrationBuilder.DropColumn(
                name: "search_text",
                schema: "register",
                table: "premises");

            migrationBuilder.AddColumn<NpgsqlTsVector>(
                name: "search",
                schema: "register",
                table: "premises",
                type: "tsvector",
                nullable: true,
                computedColumnSql: "register.search_document(name, trading_name, address_line1, address_line2, address_line3, address_line4, postcode)",
                stored: true);

            migrationBuilder.AddColumn<NpgsqlTsVector>(
                name: "search",
                schema: "register",
                table: "operator",
                type: "tsvector",
                nullable: true,
                computedColumnSql: "to_tsvector('simple', register.fold(name))",
                stored: true);

            migrationBuilder.CreateTable(
                name: "saved_search",
                schema: "people",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    query = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_saved_search", x => x.id);
                    table.ForeignKey(
                        name: "fk_saved_search_person_person_id",
                        column: x => x.person_id,
                        principalSchema: "people",
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_premises_search",
                schema: "register",
                table: "premises",
                column: "search")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_operator_search",
                schema: "register",
                table: "operator",
                column: "search")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_saved_search_person_id_name",
                schema: "people",
                table: "saved_search",
                columns: new[] { "person_id", "name" },
                unique: true);

            migrationBuilder.Sql(EmbeddedSql.Read("search/words.sql"));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                drop trigger note_words_added on register.premises;
                drop trigger note_words_changed on register.premises;
                drop trigger note_words_added on register.operator;
                drop trigger note_words_changed on register.operator;
                drop function register.note_words_added, register.note_words_changed;
                drop index register.ix_premises_folded_name;
                drop table register.search_word;
                """);

            migrationBuilder.DropTable(
                name: "saved_search",
                schema: "people");

            migrationBuilder.DropIndex(
                name: "ix_premises_search",
                schema: "register",
                table: "premises");

            migrationBuilder.DropIndex(
                name: "ix_operator_search",
                schema: "register",
                table: "operator");

            migrationBuilder.DropColumn(
                name: "search",
                schema: "register",
                table: "premises");

            migrationBuilder.DropColumn(
                name: "search",
                schema: "register",
                table: "operator");

            migrationBuilder.AddColumn<string>(
                name: "search_text",
                schema: "register",
                table: "premises",
                type: "text",
                nullable: true,
                computedColumnSql: "lower(name || ' ' || coalesce(trading_name, '') || ' ' || coalesce(address_line1, '') || ' ' || coalesce(address_line2, '') || ' ' || coalesce(address_line3, '') || ' ' || coalesce(address_line4, '') || ' ' || coalesce(postcode, '') || ' ' || coalesce(replace(postcode, ' ', ''), ''))",
                stored: true);

            migrationBuilder.CreateIndex(
                name: "ix_premises_search_text",
                schema: "register",
                table: "premises",
                column: "search_text")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" });

            migrationBuilder.Sql(
                "drop function register.search_document, register.one_letter_less, register.is_search_word; drop function register.fold;");
        }
    }
}
