using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PremisesWatch.Data.Migrations
{
    /// <inheritdoc />
    public partial class Audit : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "audit");

            migrationBuilder.CreateSequence(
                name: "entry_id",
                schema: "audit");

            migrationBuilder.CreateTable(
                name: "detail",
                schema: "audit",
                columns: table => new
                {
                    entry_id = table.Column<long>(type: "bigint", nullable: false),
                    salt = table.Column<byte[]>(type: "bytea", nullable: true),
                    detail = table.Column<string>(type: "jsonb", nullable: true),
                    erased_by = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_detail", x => x.entry_id);
                });

            migrationBuilder.CreateTable(
                name: "entry",
                schema: "audit",
                columns: table => new
                {
                    era = table.Column<int>(type: "integer", nullable: false, defaultValue: 1),
                    txid = table.Column<ulong>(type: "xid8", nullable: false, defaultValueSql: "pg_current_xact_id()"),
                    id = table.Column<long>(type: "bigint", nullable: false, defaultValueSql: "nextval('audit.entry_id')"),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "clock_timestamp()"),
                    kind = table.Column<string>(type: "text", nullable: false),
                    person = table.Column<Guid>(type: "uuid", nullable: true),
                    system = table.Column<string>(type: "text", nullable: true),
                    request = table.Column<string>(type: "text", nullable: true),
                    schema_name = table.Column<string>(type: "text", nullable: true),
                    table_name = table.Column<string>(type: "text", nullable: true),
                    key = table.Column<string>(type: "text", nullable: true),
                    authority_id = table.Column<int>(type: "integer", nullable: true),
                    premises_id = table.Column<Guid>(type: "uuid", nullable: true),
                    purpose = table.Column<string>(type: "text", nullable: true),
                    digest = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_entry", x => new { x.era, x.txid, x.id });
                });

            migrationBuilder.CreateTable(
                name: "era",
                schema: "audit",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_era", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "sample",
                schema: "audit",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    authority_id = table.Column<int>(type: "integer", nullable: false),
                    month = table.Column<DateOnly>(type: "date", nullable: false),
                    seed = table.Column<string>(type: "text", nullable: false),
                    drawn_from = table.Column<int>(type: "integer", nullable: false),
                    drawn_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    signed_by = table.Column<Guid>(type: "uuid", nullable: true),
                    signed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    finding = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sample", x => x.id);
                    table.ForeignKey(
                        name: "fk_sample_authority_authority_id",
                        column: x => x.authority_id,
                        principalSchema: "register",
                        principalTable: "authority",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "seal",
                schema: "audit",
                columns: table => new
                {
                    number = table.Column<long>(type: "bigint", nullable: false),
                    previous = table.Column<byte[]>(type: "bytea", nullable: true),
                    to_era = table.Column<int>(type: "integer", nullable: false),
                    to_txid = table.Column<ulong>(type: "xid8", nullable: false),
                    to_id = table.Column<long>(type: "bigint", nullable: false),
                    rows = table.Column<byte[]>(type: "bytea", nullable: false),
                    sealed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    public_key = table.Column<byte[]>(type: "bytea", nullable: false),
                    signature = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_seal", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "sample_entry",
                schema: "audit",
                columns: table => new
                {
                    sample_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    entry_id = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sample_entry", x => new { x.sample_id, x.ordinal });
                    table.ForeignKey(
                        name: "fk_sample_entry_sample_sample_id",
                        column: x => x.sample_id,
                        principalSchema: "audit",
                        principalTable: "sample",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.InsertData(
                schema: "audit",
                table: "era",
                column: "number",
                value: 1);

            migrationBuilder.CreateIndex(
                name: "ix_entry_at",
                schema: "audit",
                table: "entry",
                column: "at",
                filter: "kind in ('search', 'export')");

            migrationBuilder.CreateIndex(
                name: "ix_entry_id",
                schema: "audit",
                table: "entry",
                column: "id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_entry_person_id",
                schema: "audit",
                table: "entry",
                columns: new[] { "person", "id" },
                filter: "person is not null");

            migrationBuilder.CreateIndex(
                name: "ix_entry_premises_id_id",
                schema: "audit",
                table: "entry",
                columns: new[] { "premises_id", "id" },
                filter: "premises_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_sample_authority_id_month",
                schema: "audit",
                table: "sample",
                columns: new[] { "authority_id", "month" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "detail",
                schema: "audit");

            migrationBuilder.DropTable(
                name: "entry",
                schema: "audit");

            migrationBuilder.DropTable(
                name: "era",
                schema: "audit");

            migrationBuilder.DropTable(
                name: "sample_entry",
                schema: "audit");

            migrationBuilder.DropTable(
                name: "seal",
                schema: "audit");

            migrationBuilder.DropTable(
                name: "sample",
                schema: "audit");

            migrationBuilder.DropSequence(
                name: "entry_id",
                schema: "audit");
        }
    }
}
