using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PremisesWatch.Data.Migrations
{
    /// <inheritdoc />
    public partial class OutsideWalls : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "concerns");

            migrationBuilder.CreateTable(
                name: "concern",
                schema: "concerns",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    reference = table.Column<string>(type: "text", nullable: false),
                    received_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    authority_id = table.Column<int>(type: "integer", nullable: false),
                    licence_id = table.Column<Guid>(type: "uuid", nullable: true),
                    place = table.Column<string>(type: "text", nullable: true),
                    text = table.Column<string>(type: "text", nullable: false),
                    contact = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_concern", x => x.id);
                    table.CheckConstraint("ck_concern_contact", "length(contact) between 1 and 300");
                    table.CheckConstraint("ck_concern_place", "length(place) between 1 and 500");
                    table.CheckConstraint("ck_concern_reference", "length(reference) between 1 and 20");
                    table.CheckConstraint("ck_concern_somewhere", "licence_id is not null or place is not null");
                    table.CheckConstraint("ck_concern_text", "length(text) between 1 and 5000");
                    table.ForeignKey(
                        name: "fk_concern_authority_authority_id",
                        column: x => x.authority_id,
                        principalSchema: "register",
                        principalTable: "authority",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_concern_licence_licence_id",
                        column: x => x.licence_id,
                        principalSchema: "register",
                        principalTable: "licence",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "former_authority",
                schema: "people",
                columns: table => new
                {
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    authority_id = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_former_authority", x => new { x.person_id, x.authority_id });
                    table.ForeignKey(
                        name: "fk_former_authority_authorities_authority_id",
                        column: x => x.authority_id,
                        principalSchema: "register",
                        principalTable: "authority",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_former_authority_person_person_id",
                        column: x => x.person_id,
                        principalSchema: "people",
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_concern_authority_id_received_at",
                schema: "concerns",
                table: "concern",
                columns: new[] { "authority_id", "received_at" });

            migrationBuilder.CreateIndex(
                name: "ix_concern_licence_id",
                schema: "concerns",
                table: "concern",
                column: "licence_id");

            migrationBuilder.CreateIndex(
                name: "ix_concern_reference",
                schema: "concerns",
                table: "concern",
                column: "reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_former_authority_authority_id",
                schema: "people",
                table: "former_authority",
                column: "authority_id");

            migrationBuilder.Sql(EmbeddedSql.Read("walls/former-authorities.sql"));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "concern",
                schema: "concerns");

            migrationBuilder.DropTable(
                name: "former_authority",
                schema: "people");
        }
    }
}
