using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace PremisesWatch.Data.Migrations
{
    /// <inheritdoc />
    public partial class SignIn : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_person_login_person_user_id",
                schema: "people",
                table: "person_login");

            migrationBuilder.DropForeignKey(
                name: "fk_person_token_person_user_id",
                schema: "people",
                table: "person_token");

            migrationBuilder.DropIndex(
                name: "EmailIndex",
                schema: "people",
                table: "person");

            migrationBuilder.DropIndex(
                name: "UserNameIndex",
                schema: "people",
                table: "person");

            migrationBuilder.DropPrimaryKey(
                name: "pk_person_token",
                schema: "people",
                table: "person_token");

            migrationBuilder.DropPrimaryKey(
                name: "pk_person_login",
                schema: "people",
                table: "person_login");

            migrationBuilder.EnsureSchema(
                name: "sign_in");

            migrationBuilder.RenameTable(
                name: "data_protection_key",
                schema: "people",
                newName: "data_protection_key",
                newSchema: "sign_in");

            migrationBuilder.RenameTable(
                name: "person_token",
                schema: "people",
                newName: "credential_token",
                newSchema: "sign_in");

            migrationBuilder.RenameTable(
                name: "person_login",
                schema: "people",
                newName: "credential_login",
                newSchema: "sign_in");

            migrationBuilder.RenameIndex(
                name: "ix_person_login_user_id",
                schema: "sign_in",
                table: "credential_login",
                newName: "ix_credential_login_user_id");

            migrationBuilder.AlterColumn<string>(
                name: "normalized_email",
                schema: "people",
                table: "person",
                type: "character varying(256)",
                maxLength: 256,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "character varying(256)",
                oldMaxLength: 256,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "email",
                schema: "people",
                table: "person",
                type: "character varying(256)",
                maxLength: 256,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "character varying(256)",
                oldMaxLength: 256,
                oldNullable: true);

            migrationBuilder.AddPrimaryKey(
                name: "pk_credential_token",
                schema: "sign_in",
                table: "credential_token",
                columns: new[] { "user_id", "login_provider", "name" });

            migrationBuilder.AddPrimaryKey(
                name: "pk_credential_login",
                schema: "sign_in",
                table: "credential_login",
                columns: new[] { "login_provider", "provider_key" });

            migrationBuilder.CreateTable(
                name: "attempt",
                schema: "sign_in",
                columns: table => new
                {
                    key = table.Column<byte[]>(type: "bytea", nullable: false),
                    failures = table.Column<int>(type: "integer", nullable: false),
                    last_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    wait_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_attempt", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "credential",
                schema: "sign_in",
                columns: table => new
                {
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    last_code_step = table.Column<long>(type: "bigint", nullable: false),
                    password_hash = table.Column<string>(type: "text", nullable: true),
                    security_stamp = table.Column<string>(type: "text", nullable: true),
                    concurrency_stamp = table.Column<string>(type: "text", nullable: true),
                    two_factor_enabled = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_credential", x => x.person_id);
                    table.ForeignKey(
                        name: "fk_credential_person_person_id",
                        column: x => x.person_id,
                        principalSchema: "people",
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.Sql(EmbeddedSql.Read("sign-in/move-credentials.sql"));

            migrationBuilder.DropTable(
                name: "person_claim",
                schema: "people");

            migrationBuilder.DropColumn(
                name: "access_failed_count",
                schema: "people",
                table: "person");

            migrationBuilder.DropColumn(
                name: "email_confirmed",
                schema: "people",
                table: "person");

            migrationBuilder.DropColumn(
                name: "lockout_enabled",
                schema: "people",
                table: "person");

            migrationBuilder.DropColumn(
                name: "lockout_end",
                schema: "people",
                table: "person");

            migrationBuilder.DropColumn(
                name: "normalized_user_name",
                schema: "people",
                table: "person");

            migrationBuilder.DropColumn(
                name: "password_hash",
                schema: "people",
                table: "person");

            migrationBuilder.DropColumn(
                name: "phone_number",
                schema: "people",
                table: "person");

            migrationBuilder.DropColumn(
                name: "phone_number_confirmed",
                schema: "people",
                table: "person");

            migrationBuilder.DropColumn(
                name: "security_stamp",
                schema: "people",
                table: "person");

            migrationBuilder.DropColumn(
                name: "two_factor_enabled",
                schema: "people",
                table: "person");

            migrationBuilder.DropColumn(
                name: "user_name",
                schema: "people",
                table: "person");

            migrationBuilder.AlterColumn<string>(
                name: "concurrency_stamp",
                schema: "people",
                table: "person",
                type: "text",
                nullable: false,
                oldClrType: typeof(string),
                oldType: "text",
                oldNullable: true);

            migrationBuilder.CreateTable(
                name: "invitation",
                schema: "sign_in",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    token_digest = table.Column<byte[]>(type: "bytea", nullable: false),
                    made_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    spent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_invitation", x => x.id);
                    table.ForeignKey(
                        name: "fk_invitation_person_person_id",
                        column: x => x.person_id,
                        principalSchema: "people",
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "role_grant",
                schema: "people",
                columns: table => new
                {
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    granted_by = table.Column<Guid>(type: "uuid", nullable: true),
                    granted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_role_grant", x => new { x.person_id, x.role });
                    table.ForeignKey(
                        name: "fk_role_grant_person_granted_by",
                        column: x => x.granted_by,
                        principalSchema: "people",
                        principalTable: "person",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_role_grant_person_person_id",
                        column: x => x.person_id,
                        principalSchema: "people",
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "session",
                schema: "sign_in",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    key_digest = table.Column<byte[]>(type: "bytea", nullable: false),
                    ticket = table.Column<byte[]>(type: "bytea", nullable: false),
                    device = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    address = table.Column<string>(type: "character varying(45)", maxLength: 45, nullable: true),
                    began_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    last_seen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    idle_minutes = table.Column<int>(type: "integer", nullable: false),
                    ends_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_session", x => x.id);
                    table.ForeignKey(
                        name: "fk_session_person_person_id",
                        column: x => x.person_id,
                        principalSchema: "people",
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_person_normalized_email",
                schema: "people",
                table: "person",
                column: "normalized_email",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_invitation_person_id",
                schema: "sign_in",
                table: "invitation",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_invitation_token_digest",
                schema: "sign_in",
                table: "invitation",
                column: "token_digest",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_role_grant_granted_by",
                schema: "people",
                table: "role_grant",
                column: "granted_by");

            migrationBuilder.CreateIndex(
                name: "ix_session_key_digest",
                schema: "sign_in",
                table: "session",
                column: "key_digest",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_session_person_id",
                schema: "sign_in",
                table: "session",
                column: "person_id");

            migrationBuilder.AddForeignKey(
                name: "fk_credential_login_credential_user_id",
                schema: "sign_in",
                table: "credential_login",
                column: "user_id",
                principalSchema: "sign_in",
                principalTable: "credential",
                principalColumn: "person_id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "fk_credential_token_credential_user_id",
                schema: "sign_in",
                table: "credential_token",
                column: "user_id",
                principalSchema: "sign_in",
                principalTable: "credential",
                principalColumn: "person_id",
                onDelete: ReferentialAction.Cascade);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_credential_login_credential_user_id",
                schema: "sign_in",
                table: "credential_login");

            migrationBuilder.DropForeignKey(
                name: "fk_credential_token_credential_user_id",
                schema: "sign_in",
                table: "credential_token");

            migrationBuilder.DropTable(
                name: "attempt",
                schema: "sign_in");

            migrationBuilder.DropTable(
                name: "credential",
                schema: "sign_in");

            migrationBuilder.DropTable(
                name: "invitation",
                schema: "sign_in");

            migrationBuilder.DropTable(
                name: "role_grant",
                schema: "people");

            migrationBuilder.DropTable(
                name: "session",
                schema: "sign_in");

            migrationBuilder.DropIndex(
                name: "ix_person_normalized_email",
                schema: "people",
                table: "person");

            migrationBuilder.DropPrimaryKey(
                name: "pk_credential_token",
                schema: "sign_in",
                table: "credential_token");

            migrationBuilder.DropPrimaryKey(
                name: "pk_credential_login",
                schema: "sign_in",
                table: "credential_login");

            migrationBuilder.RenameTable(
                name: "data_protection_key",
                schema: "sign_in",
                newName: "data_protection_key",
                newSchema: "people");

            migrationBuilder.RenameTable(
                name: "credential_token",
                schema: "sign_in",
                newName: "person_token",
                newSchema: "people");

            migrationBuilder.RenameTable(
                name: "credential_login",
                schema: "sign_in",
                newName: "person_login",
                newSchema: "people");

            migrationBuilder.RenameIndex(
                name: "ix_credential_login_user_id",
                schema: "people",
                table: "person_login",
                newName: "ix_person_login_user_id");

            migrationBuilder.AlterColumn<string>(
                name: "normalized_email",
                schema: "people",
                table: "person",
                type: "character varying(256)",
                maxLength: 256,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "character varying(256)",
                oldMaxLength: 256);

            migrationBuilder.AlterColumn<string>(
                name: "email",
                schema: "people",
                table: "person",
                type: "character varying(256)",
                maxLength: 256,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "character varying(256)",
                oldMaxLength: 256);

            migrationBuilder.AlterColumn<string>(
                name: "concurrency_stamp",
                schema: "people",
                table: "person",
                type: "text",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "text");

            migrationBuilder.AddColumn<int>(
                name: "access_failed_count",
                schema: "people",
                table: "person",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<bool>(
                name: "email_confirmed",
                schema: "people",
                table: "person",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "lockout_enabled",
                schema: "people",
                table: "person",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "lockout_end",
                schema: "people",
                table: "person",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "normalized_user_name",
                schema: "people",
                table: "person",
                type: "character varying(256)",
                maxLength: 256,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "password_hash",
                schema: "people",
                table: "person",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "phone_number",
                schema: "people",
                table: "person",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "phone_number_confirmed",
                schema: "people",
                table: "person",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "security_stamp",
                schema: "people",
                table: "person",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "two_factor_enabled",
                schema: "people",
                table: "person",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "user_name",
                schema: "people",
                table: "person",
                type: "character varying(256)",
                maxLength: 256,
                nullable: true);

            migrationBuilder.AddPrimaryKey(
                name: "pk_person_token",
                schema: "people",
                table: "person_token",
                columns: new[] { "user_id", "login_provider", "name" });

            migrationBuilder.AddPrimaryKey(
                name: "pk_person_login",
                schema: "people",
                table: "person_login",
                columns: new[] { "login_provider", "provider_key" });

            migrationBuilder.CreateTable(
                name: "person_claim",
                schema: "people",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    claim_type = table.Column<string>(type: "text", nullable: true),
                    claim_value = table.Column<string>(type: "text", nullable: true),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_person_claim", x => x.id);
                    table.ForeignKey(
                        name: "fk_person_claim_person_user_id",
                        column: x => x.user_id,
                        principalSchema: "people",
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "EmailIndex",
                schema: "people",
                table: "person",
                column: "normalized_email");

            migrationBuilder.CreateIndex(
                name: "UserNameIndex",
                schema: "people",
                table: "person",
                column: "normalized_user_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_person_claim_user_id",
                schema: "people",
                table: "person_claim",
                column: "user_id");

            migrationBuilder.AddForeignKey(
                name: "fk_person_login_person_user_id",
                schema: "people",
                table: "person_login",
                column: "user_id",
                principalSchema: "people",
                principalTable: "person",
                principalColumn: "id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "fk_person_token_person_user_id",
                schema: "people",
                table: "person_token",
                column: "user_id",
                principalSchema: "people",
                principalTable: "person",
                principalColumn: "id",
                onDelete: ReferentialAction.Cascade);
        }
    }
}
