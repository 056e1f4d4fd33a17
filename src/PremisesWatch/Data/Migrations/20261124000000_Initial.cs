using System;
using Microsoft.EntityFrameworkCore.Migrations;
using NetTopologySuite.Geometries;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace PremisesWatch.Data.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "reference");

            migrationBuilder.EnsureSchema(
                name: "monitoring");

            migrationBuilder.EnsureSchema(
                name: "register");

            migrationBuilder.EnsureSchema(
                name: "people");

            migrationBuilder.AlterDatabase()
                .Annotation("Npgsql:PostgresExtension:pg_trgm", ",,")
                .Annotation("Npgsql:PostgresExtension:postgis", ",,");

            migrationBuilder.CreateSequence(
                name: "flag_reference",
                schema: "monitoring");

            migrationBuilder.CreateSequence(
                name: "premises_reference",
                schema: "register");

            migrationBuilder.CreateSequence(
                name: "visit_reference",
                schema: "monitoring");

            migrationBuilder.CreateTable(
                name: "agency",
                schema: "reference",
                columns: table => new
                {
                    code = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    sort_order = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agency", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "authority",
                schema: "register",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    code = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    fhrs_code = table.Column<string>(type: "text", nullable: true),
                    gss_code = table.Column<string>(type: "text", nullable: true),
                    is_demonstration = table.Column<bool>(type: "boolean", nullable: false),
                    visits_per_week = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_authority", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "basis_of_entry",
                schema: "reference",
                columns: table => new
                {
                    code = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    help = table.Column<string>(type: "text", nullable: false),
                    sort_order = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_basis_of_entry", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "data_protection_key",
                schema: "people",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    friendly_name = table.Column<string>(type: "text", nullable: true),
                    xml = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_data_protection_key", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "fhrs_staging",
                schema: "register",
                columns: table => new
                {
                    import_run_id = table.Column<Guid>(type: "uuid", nullable: false),
                    record = table.Column<int>(type: "integer", nullable: false),
                    fhrs_id = table.Column<long>(type: "bigint", nullable: false),
                    local_authority_business_id = table.Column<string>(type: "text", nullable: true),
                    business_name = table.Column<string>(type: "text", nullable: false),
                    business_type = table.Column<string>(type: "text", nullable: true),
                    business_type_id = table.Column<int>(type: "integer", nullable: false),
                    address_line1 = table.Column<string>(type: "text", nullable: true),
                    address_line2 = table.Column<string>(type: "text", nullable: true),
                    address_line3 = table.Column<string>(type: "text", nullable: true),
                    address_line4 = table.Column<string>(type: "text", nullable: true),
                    postcode = table.Column<string>(type: "text", nullable: true),
                    rating_value = table.Column<string>(type: "text", nullable: true),
                    rating_key = table.Column<string>(type: "text", nullable: true),
                    rating_date = table.Column<DateOnly>(type: "date", nullable: true),
                    scheme_type = table.Column<string>(type: "text", nullable: true),
                    new_rating_pending = table.Column<bool>(type: "boolean", nullable: true),
                    hygiene_score = table.Column<int>(type: "integer", nullable: true),
                    structural_score = table.Column<int>(type: "integer", nullable: true),
                    confidence_score = table.Column<int>(type: "integer", nullable: true),
                    longitude = table.Column<double>(type: "double precision", nullable: true),
                    latitude = table.Column<double>(type: "double precision", nullable: true),
                    verdict = table.Column<string>(type: "text", nullable: true),
                    premises_id = table.Column<Guid>(type: "uuid", nullable: true),
                    likely_premises_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fhrs_staging", x => new { x.import_run_id, x.record });
                })
                .Annotation("Npgsql:UnloggedTable", true);

            migrationBuilder.CreateTable(
                name: "import_run",
                schema: "register",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    format = table.Column<string>(type: "text", nullable: false),
                    file_name = table.Column<string>(type: "text", nullable: false),
                    sha256 = table.Column<string>(type: "text", nullable: true),
                    authority_id = table.Column<int>(type: "integer", nullable: true),
                    authority_code = table.Column<string>(type: "text", nullable: true),
                    authority_name = table.Column<string>(type: "text", nullable: true),
                    extract_date = table.Column<DateOnly>(type: "date", nullable: true),
                    types = table.Column<int[]>(type: "integer[]", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    stopped_because = table.Column<string>(type: "text", nullable: true),
                    failure = table.Column<string>(type: "text", nullable: true),
                    item_count = table.Column<int>(type: "integer", nullable: false),
                    rows_done = table.Column<int>(type: "integer", nullable: false),
                    counts = table.Column<string>(type: "jsonb", nullable: true),
                    forced = table.Column<bool>(type: "boolean", nullable: false),
                    cancel_asked = table.Column<bool>(type: "boolean", nullable: false),
                    started_by = table.Column<Guid>(type: "uuid", nullable: true),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import_run", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "indicator",
                schema: "reference",
                columns: table => new
                {
                    catalogue_version = table.Column<int>(type: "integer", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    wording = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    severity = table.Column<int>(type: "integer", nullable: false),
                    fits = table.Column<string>(type: "text", nullable: false),
                    where_seen = table.Column<string>(type: "text", nullable: false),
                    asks_age = table.Column<bool>(type: "boolean", nullable: false),
                    raised_by = table.Column<string>(type: "text", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_indicator", x => new { x.catalogue_version, x.code });
                });

            migrationBuilder.CreateTable(
                name: "installation",
                schema: "people",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    is_production = table.Column<bool>(type: "boolean", nullable: false),
                    made_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_installation", x => x.id);
                    table.CheckConstraint("ck_installation_only_one", "id = 1");
                });

            migrationBuilder.CreateTable(
                name: "ladder_step",
                schema: "reference",
                columns: table => new
                {
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    step = table.Column<int>(type: "integer", nullable: false),
                    role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    after_hours = table.Column<double>(type: "double precision", nullable: false),
                    reach = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ladder_step", x => new { x.kind, x.step, x.role });
                });

            migrationBuilder.CreateTable(
                name: "operator",
                schema: "register",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    company_number = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_operator", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "person",
                schema: "people",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    sees_every_authority = table.Column<bool>(type: "boolean", nullable: false),
                    is_demonstration = table.Column<bool>(type: "boolean", nullable: false),
                    left_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    user_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    normalized_user_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    normalized_email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    email_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    password_hash = table.Column<string>(type: "text", nullable: true),
                    security_stamp = table.Column<string>(type: "text", nullable: true),
                    concurrency_stamp = table.Column<string>(type: "text", nullable: true),
                    phone_number = table.Column<string>(type: "text", nullable: true),
                    phone_number_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    two_factor_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    lockout_end = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    access_failed_count = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_person", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "premises_type",
                schema: "reference",
                columns: table => new
                {
                    code = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    plural = table.Column<string>(type: "text", nullable: false),
                    has_accommodation = table.Column<bool>(type: "boolean", nullable: false),
                    indicator_families = table.Column<string>(type: "text", nullable: true),
                    sort_order = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_premises_type", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "protective_factor",
                schema: "reference",
                columns: table => new
                {
                    catalogue_version = table.Column<int>(type: "integer", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    wording = table.Column<string>(type: "text", nullable: false),
                    only_with_accommodation = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_protective_factor", x => new { x.catalogue_version, x.code });
                });

            migrationBuilder.CreateTable(
                name: "reference_scheme",
                schema: "reference",
                columns: table => new
                {
                    code = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    sort_order = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reference_scheme", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "risk_policy",
                schema: "reference",
                columns: table => new
                {
                    version = table.Column<int>(type: "integer", nullable: false),
                    document = table.Column<string>(type: "jsonb", nullable: false),
                    holds_from = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_risk_policy", x => x.version);
                });

            migrationBuilder.CreateTable(
                name: "visit_draft",
                schema: "monitoring",
                columns: table => new
                {
                    submission_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    authority_id = table.Column<int>(type: "integer", nullable: false),
                    premises_id = table.Column<Guid>(type: "uuid", nullable: false),
                    planned_visit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    fields = table.Column<string>(type: "jsonb", nullable: false),
                    sequence = table.Column<long>(type: "bigint", nullable: false),
                    opened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    kept_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_visit_draft", x => x.submission_id);
                });

            migrationBuilder.CreateTable(
                name: "cover",
                schema: "monitoring",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    authority_id = table.Column<int>(type: "integer", nullable: false),
                    role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    to = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    entered_by = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cover", x => x.id);
                    table.ForeignKey(
                        name: "fk_cover_authority_authority_id",
                        column: x => x.authority_id,
                        principalSchema: "register",
                        principalTable: "authority",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ward",
                schema: "register",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    authority_id = table.Column<int>(type: "integer", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    boundary = table.Column<MultiPolygon>(type: "geometry(MultiPolygon,27700)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ward", x => x.id);
                    table.ForeignKey(
                        name: "fk_ward_authority_authority_id",
                        column: x => x.authority_id,
                        principalSchema: "register",
                        principalTable: "authority",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "import_row_problem",
                schema: "register",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    import_run_id = table.Column<Guid>(type: "uuid", nullable: false),
                    record = table.Column<int>(type: "integer", nullable: false),
                    fhrs_id = table.Column<string>(type: "text", nullable: true),
                    name = table.Column<string>(type: "text", nullable: true),
                    severity = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    message = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import_row_problem", x => x.id);
                    table.ForeignKey(
                        name: "fk_import_row_problem_import_run_import_run_id",
                        column: x => x.import_run_id,
                        principalSchema: "register",
                        principalTable: "import_run",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "person_authority",
                schema: "people",
                columns: table => new
                {
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    authority_id = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_person_authority", x => new { x.person_id, x.authority_id });
                    table.ForeignKey(
                        name: "fk_person_authority_authorities_authority_id",
                        column: x => x.authority_id,
                        principalSchema: "register",
                        principalTable: "authority",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_person_authority_person_person_id",
                        column: x => x.person_id,
                        principalSchema: "people",
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "person_claim",
                schema: "people",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    claim_type = table.Column<string>(type: "text", nullable: true),
                    claim_value = table.Column<string>(type: "text", nullable: true)
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

            migrationBuilder.CreateTable(
                name: "person_login",
                schema: "people",
                columns: table => new
                {
                    login_provider = table.Column<string>(type: "text", nullable: false),
                    provider_key = table.Column<string>(type: "text", nullable: false),
                    provider_display_name = table.Column<string>(type: "text", nullable: true),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_person_login", x => new { x.login_provider, x.provider_key });
                    table.ForeignKey(
                        name: "fk_person_login_person_user_id",
                        column: x => x.user_id,
                        principalSchema: "people",
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "person_role",
                schema: "people",
                columns: table => new
                {
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_person_role", x => new { x.person_id, x.role });
                    table.ForeignKey(
                        name: "fk_person_role_person_person_id",
                        column: x => x.person_id,
                        principalSchema: "people",
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "person_token",
                schema: "people",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    login_provider = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_person_token", x => new { x.user_id, x.login_provider, x.name });
                    table.ForeignKey(
                        name: "fk_person_token_person_user_id",
                        column: x => x.user_id,
                        principalSchema: "people",
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "fhrs_business_type",
                schema: "reference",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    premises_type_code = table.Column<string>(type: "text", nullable: false),
                    imported_by_default = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fhrs_business_type", x => x.id);
                    table.ForeignKey(
                        name: "fk_fhrs_business_type_premises_type_premises_type_code",
                        column: x => x.premises_type_code,
                        principalSchema: "reference",
                        principalTable: "premises_type",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "premises",
                schema: "register",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    reference = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    authority_id = table.Column<int>(type: "integer", nullable: false),
                    ward_id = table.Column<int>(type: "integer", nullable: true),
                    type_code = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    trading_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    address_line1 = table.Column<string>(type: "text", nullable: true),
                    address_line2 = table.Column<string>(type: "text", nullable: true),
                    address_line3 = table.Column<string>(type: "text", nullable: true),
                    address_line4 = table.Column<string>(type: "text", nullable: true),
                    postcode = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true),
                    point = table.Column<Point>(type: "geometry(Point,27700)", nullable: true),
                    point_source = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    operator_id = table.Column<Guid>(type: "uuid", nullable: true),
                    sells_alcohol = table.Column<bool>(type: "boolean", nullable: true),
                    hours_known = table.Column<bool>(type: "boolean", nullable: false),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    opened_on = table.Column<DateOnly>(type: "date", nullable: true),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    closed_reason = table.Column<string>(type: "text", nullable: true),
                    no_longer_listed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    created_by = table.Column<Guid>(type: "uuid", nullable: true),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    search_text = table.Column<string>(type: "text", nullable: true, computedColumnSql: "lower(name || ' ' || coalesce(trading_name, '') || ' ' || coalesce(address_line1, '') || ' ' || coalesce(address_line2, '') || ' ' || coalesce(address_line3, '') || ' ' || coalesce(address_line4, '') || ' ' || coalesce(postcode, '') || ' ' || coalesce(replace(postcode, ' ', ''), ''))", stored: true),
                    tile_point = table.Column<Point>(type: "geometry(Point,3857)", nullable: true, computedColumnSql: "st_transform(point, 3857)", stored: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_premises", x => x.id);
                    table.ForeignKey(
                        name: "fk_premises_authority_authority_id",
                        column: x => x.authority_id,
                        principalSchema: "register",
                        principalTable: "authority",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_premises_operators_operator_id",
                        column: x => x.operator_id,
                        principalSchema: "register",
                        principalTable: "operator",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_premises_premises_type_type_code",
                        column: x => x.type_code,
                        principalSchema: "reference",
                        principalTable: "premises_type",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_premises_ward_ward_id",
                        column: x => x.ward_id,
                        principalSchema: "register",
                        principalTable: "ward",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "ward_officer",
                schema: "monitoring",
                columns: table => new
                {
                    ward_id = table.Column<int>(type: "integer", nullable: false),
                    authority_id = table.Column<int>(type: "integer", nullable: false),
                    officer_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ward_officer", x => x.ward_id);
                    table.ForeignKey(
                        name: "fk_ward_officer_ward_ward_id",
                        column: x => x.ward_id,
                        principalSchema: "register",
                        principalTable: "ward",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "assignment",
                schema: "monitoring",
                columns: table => new
                {
                    premises_id = table.Column<Guid>(type: "uuid", nullable: false),
                    authority_id = table.Column<int>(type: "integer", nullable: false),
                    officer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    assigned_by = table.Column<Guid>(type: "uuid", nullable: false),
                    assigned_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_assignment", x => x.premises_id);
                    table.ForeignKey(
                        name: "fk_assignment_premises_premises_id",
                        column: x => x.premises_id,
                        principalSchema: "register",
                        principalTable: "premises",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "band_override",
                schema: "monitoring",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    premises_id = table.Column<Guid>(type: "uuid", nullable: false),
                    authority_id = table.Column<int>(type: "integer", nullable: false),
                    band = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    is_down = table.Column<bool>(type: "boolean", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    proposed_by = table.Column<Guid>(type: "uuid", nullable: false),
                    proposed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    confirmed_by = table.Column<Guid>(type: "uuid", nullable: true),
                    confirmed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_band_override", x => x.id);
                    table.ForeignKey(
                        name: "fk_band_override_premises_premises_id",
                        column: x => x.premises_id,
                        principalSchema: "register",
                        principalTable: "premises",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "external_reference",
                schema: "register",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    premises_id = table.Column<Guid>(type: "uuid", nullable: false),
                    scheme_code = table.Column<string>(type: "text", nullable: false),
                    value = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_external_reference", x => x.id);
                    table.ForeignKey(
                        name: "fk_external_reference_premises_premises_id",
                        column: x => x.premises_id,
                        principalSchema: "register",
                        principalTable: "premises",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_external_reference_reference_scheme_scheme_code",
                        column: x => x.scheme_code,
                        principalSchema: "reference",
                        principalTable: "reference_scheme",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "fhrs_listing",
                schema: "register",
                columns: table => new
                {
                    fhrs_id = table.Column<long>(type: "bigint", nullable: false),
                    authority_id = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    premises_id = table.Column<Guid>(type: "uuid", nullable: true),
                    likely_premises_id = table.Column<Guid>(type: "uuid", nullable: true),
                    local_authority_business_id = table.Column<string>(type: "text", nullable: true),
                    business_name = table.Column<string>(type: "text", nullable: false),
                    business_type = table.Column<string>(type: "text", nullable: true),
                    business_type_id = table.Column<int>(type: "integer", nullable: false),
                    address_line1 = table.Column<string>(type: "text", nullable: true),
                    address_line2 = table.Column<string>(type: "text", nullable: true),
                    address_line3 = table.Column<string>(type: "text", nullable: true),
                    address_line4 = table.Column<string>(type: "text", nullable: true),
                    postcode = table.Column<string>(type: "text", nullable: true),
                    rating_value = table.Column<string>(type: "text", nullable: true),
                    rating_key = table.Column<string>(type: "text", nullable: true),
                    rating_date = table.Column<DateOnly>(type: "date", nullable: true),
                    scheme_type = table.Column<string>(type: "text", nullable: true),
                    new_rating_pending = table.Column<bool>(type: "boolean", nullable: true),
                    hygiene_score = table.Column<int>(type: "integer", nullable: true),
                    structural_score = table.Column<int>(type: "integer", nullable: true),
                    confidence_score = table.Column<int>(type: "integer", nullable: true),
                    longitude = table.Column<double>(type: "double precision", nullable: true),
                    latitude = table.Column<double>(type: "double precision", nullable: true),
                    first_import_id = table.Column<Guid>(type: "uuid", nullable: false),
                    last_import_id = table.Column<Guid>(type: "uuid", nullable: false),
                    last_listed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    no_longer_listed_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fhrs_listing", x => x.fhrs_id);
                    table.ForeignKey(
                        name: "fk_fhrs_listing_authority_authority_id",
                        column: x => x.authority_id,
                        principalSchema: "register",
                        principalTable: "authority",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_fhrs_listing_premises_likely_premises_id",
                        column: x => x.likely_premises_id,
                        principalSchema: "register",
                        principalTable: "premises",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_fhrs_listing_premises_premises_id",
                        column: x => x.premises_id,
                        principalSchema: "register",
                        principalTable: "premises",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "flag",
                schema: "monitoring",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    reference = table.Column<string>(type: "text", nullable: false),
                    premises_id = table.Column<Guid>(type: "uuid", nullable: false),
                    authority_id = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    cause_key = table.Column<string>(type: "text", nullable: false),
                    observation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    visit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    sentence = table.Column<string>(type: "text", nullable: false),
                    raised_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    raised_by = table.Column<Guid>(type: "uuid", nullable: true),
                    next_step = table.Column<int>(type: "integer", nullable: true),
                    next_step_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    decision = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    decision_reason = table.Column<string>(type: "text", nullable: true),
                    decided_by = table.Column<Guid>(type: "uuid", nullable: true),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    monitor_until = table.Column<DateOnly>(type: "date", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_flag", x => x.id);
                    table.ForeignKey(
                        name: "fk_flag_premises_premises_id",
                        column: x => x.premises_id,
                        principalSchema: "register",
                        principalTable: "premises",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "licensed_interval",
                schema: "register",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    premises_id = table.Column<Guid>(type: "uuid", nullable: false),
                    activity = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    weekday = table.Column<int>(type: "integer", nullable: false),
                    opens = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    closes = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    past_eleven = table.Column<bool>(type: "boolean", nullable: false, computedColumnSql: "mod(extract(epoch from closes)::int / 60 + 1140, 1440) > 1080 or mod(extract(epoch from closes)::int / 60 + 1140, 1440) <= mod(extract(epoch from opens)::int / 60 + 1140, 1440)", stored: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_licensed_interval", x => x.id);
                    table.ForeignKey(
                        name: "fk_licensed_interval_premises_premises_id",
                        column: x => x.premises_id,
                        principalSchema: "register",
                        principalTable: "premises",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "planned_visit",
                schema: "monitoring",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    premises_id = table.Column<Guid>(type: "uuid", nullable: false),
                    authority_id = table.Column<int>(type: "integer", nullable: false),
                    officer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    planned_on = table.Column<DateOnly>(type: "date", nullable: false),
                    window = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    purpose = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    why = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    cancelled_because = table.Column<string>(type: "text", nullable: true),
                    visit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    planned_by = table.Column<Guid>(type: "uuid", nullable: false),
                    planned_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_planned_visit", x => x.id);
                    table.ForeignKey(
                        name: "fk_planned_visit_premises_premises_id",
                        column: x => x.premises_id,
                        principalSchema: "register",
                        principalTable: "premises",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "premises_change",
                schema: "register",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    premises_id = table.Column<Guid>(type: "uuid", nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    changed_by = table.Column<Guid>(type: "uuid", nullable: true),
                    import_run_id = table.Column<Guid>(type: "uuid", nullable: true),
                    field = table.Column<string>(type: "text", nullable: false),
                    was = table.Column<string>(type: "text", nullable: true),
                    now = table.Column<string>(type: "text", nullable: true),
                    reason = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_premises_change", x => x.id);
                    table.ForeignKey(
                        name: "fk_premises_change_premises_premises_id",
                        column: x => x.premises_id,
                        principalSchema: "register",
                        principalTable: "premises",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "premises_correction",
                schema: "register",
                columns: table => new
                {
                    premises_id = table.Column<Guid>(type: "uuid", nullable: false),
                    field = table.Column<string>(type: "text", nullable: false),
                    listed_value = table.Column<string>(type: "text", nullable: true),
                    listed_changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    corrected_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    corrected_by = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_premises_correction", x => new { x.premises_id, x.field });
                    table.ForeignKey(
                        name: "fk_premises_correction_premises_premises_id",
                        column: x => x.premises_id,
                        principalSchema: "register",
                        principalTable: "premises",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "premises_standing",
                schema: "monitoring",
                columns: table => new
                {
                    premises_id = table.Column<Guid>(type: "uuid", nullable: false),
                    authority_id = table.Column<int>(type: "integer", nullable: false),
                    band = table.Column<string>(type: "character varying(1)", maxLength: 1, nullable: false),
                    provisional = table.Column<bool>(type: "boolean", nullable: false),
                    assessment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    lines_of_id = table.Column<Guid>(type: "uuid", nullable: false),
                    rose_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    banded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    last_visit_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    last_night_visit_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    next_due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    due_because = table.Column<string>(type: "text", nullable: true),
                    next_due_at_night = table.Column<bool>(type: "boolean", nullable: false),
                    from_take_on = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_premises_standing", x => x.premises_id);
                    table.ForeignKey(
                        name: "fk_premises_standing_premises_premises_id",
                        column: x => x.premises_id,
                        principalSchema: "register",
                        principalTable: "premises",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "risk_assessment",
                schema: "monitoring",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    premises_id = table.Column<Guid>(type: "uuid", nullable: false),
                    authority_id = table.Column<int>(type: "integer", nullable: false),
                    policy_version = table.Column<int>(type: "integer", nullable: false),
                    assessed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    setting = table.Column<double>(type: "double precision", nullable: false),
                    control = table.Column<double>(type: "double precision", nullable: false),
                    signal = table.Column<double>(type: "double precision", nullable: false),
                    band_by_sum = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    band = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    provisional = table.Column<bool>(type: "boolean", nullable: false),
                    cause = table.Column<string>(type: "text", nullable: false),
                    cause_id = table.Column<Guid>(type: "uuid", nullable: true),
                    lines_of_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_risk_assessment", x => x.id);
                    table.ForeignKey(
                        name: "fk_risk_assessment_premises_premises_id",
                        column: x => x.premises_id,
                        principalSchema: "register",
                        principalTable: "premises",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "setting_note",
                schema: "monitoring",
                columns: table => new
                {
                    premises_id = table.Column<Guid>(type: "uuid", nullable: false),
                    authority_id = table.Column<int>(type: "integer", nullable: false),
                    private_rooms_or_flat = table.Column<bool>(type: "boolean", nullable: true),
                    cash_only = table.Column<bool>(type: "boolean", nullable: true),
                    noted_by = table.Column<Guid>(type: "uuid", nullable: false),
                    noted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_setting_note", x => x.premises_id);
                    table.ForeignKey(
                        name: "fk_setting_note_premises_premises_id",
                        column: x => x.premises_id,
                        principalSchema: "register",
                        principalTable: "premises",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "visit",
                schema: "monitoring",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    reference = table.Column<string>(type: "text", nullable: false),
                    version_number = table.Column<int>(type: "integer", nullable: false),
                    submission_id = table.Column<Guid>(type: "uuid", nullable: false),
                    content_hash = table.Column<string>(type: "text", nullable: false),
                    premises_id = table.Column<Guid>(type: "uuid", nullable: false),
                    authority_id = table.Column<int>(type: "integer", nullable: false),
                    planned_visit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    officer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    purpose = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    outcome = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    arrived_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    left_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    at_night = table.Column<bool>(type: "boolean", nullable: false),
                    basis_of_entry = table.Column<string>(type: "text", nullable: false),
                    accompanied_by = table.Column<string[]>(type: "text[]", nullable: false),
                    spoken_to_role = table.Column<string>(type: "text", nullable: true),
                    spoken_to_name = table.Column<string>(type: "text", nullable: true),
                    none_seen = table.Column<bool>(type: "boolean", nullable: false),
                    notes = table.Column<string>(type: "text", nullable: true),
                    follow_up = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    go_again_on = table.Column<DateOnly>(type: "date", nullable: true),
                    referral_reference = table.Column<string>(type: "text", nullable: true),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_visit", x => x.id);
                    table.ForeignKey(
                        name: "fk_visit_premises_premises_id",
                        column: x => x.premises_id,
                        principalSchema: "register",
                        principalTable: "premises",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "escalation_step",
                schema: "monitoring",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    flag_id = table.Column<Guid>(type: "uuid", nullable: false),
                    authority_id = table.Column<int>(type: "integer", nullable: false),
                    step = table.Column<int>(type: "integer", nullable: false),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    taken_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_escalation_step", x => x.id);
                    table.ForeignKey(
                        name: "fk_escalation_step_flag_flag_id",
                        column: x => x.flag_id,
                        principalSchema: "monitoring",
                        principalTable: "flag",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "risk_line",
                schema: "monitoring",
                columns: table => new
                {
                    assessment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    amount = table.Column<double>(type: "double precision", nullable: false),
                    amount_after = table.Column<double>(type: "double precision", nullable: false),
                    block = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    from_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    half_life_days = table.Column<double>(type: "double precision", nullable: true),
                    holds_band = table.Column<string>(type: "character varying(1)", maxLength: 1, nullable: true),
                    knowledge = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    low_severity = table.Column<bool>(type: "boolean", nullable: false),
                    observation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    provenance_code = table.Column<string>(type: "text", nullable: true),
                    rank = table.Column<int>(type: "integer", nullable: true),
                    severity = table.Column<int>(type: "integer", nullable: true),
                    until_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_risk_line", x => new { x.assessment_id, x.ordinal });
                    table.ForeignKey(
                        name: "fk_risk_line_risk_assessment_assessment_id",
                        column: x => x.assessment_id,
                        principalSchema: "monitoring",
                        principalTable: "risk_assessment",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "amendment",
                schema: "monitoring",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    authority_id = table.Column<int>(type: "integer", nullable: false),
                    visit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    replaced_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    made_by = table.Column<Guid>(type: "uuid", nullable: false),
                    made_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_amendment", x => x.id);
                    table.ForeignKey(
                        name: "fk_amendment_visit_replaced_by_id",
                        column: x => x.replaced_by_id,
                        principalSchema: "monitoring",
                        principalTable: "visit",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_amendment_visit_visit_id",
                        column: x => x.visit_id,
                        principalSchema: "monitoring",
                        principalTable: "visit",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "observation",
                schema: "monitoring",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    premises_id = table.Column<Guid>(type: "uuid", nullable: false),
                    authority_id = table.Column<int>(type: "integer", nullable: false),
                    visit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    indicator_code = table.Column<string>(type: "text", nullable: false),
                    catalogue_version = table.Column<int>(type: "integer", nullable: false),
                    severity = table.Column<int>(type: "integer", nullable: false),
                    provenance_code = table.Column<string>(type: "text", nullable: false),
                    source_key = table.Column<string>(type: "text", nullable: false),
                    what_was_seen = table.Column<string>(type: "text", nullable: true),
                    apparent_age = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    age_gap = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    observed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    withdrawn_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    withdrawn_because = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_observation", x => x.id);
                    table.ForeignKey(
                        name: "fk_observation_premises_premises_id",
                        column: x => x.premises_id,
                        principalSchema: "register",
                        principalTable: "premises",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_observation_visit_visit_id",
                        column: x => x.visit_id,
                        principalSchema: "monitoring",
                        principalTable: "visit",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "visit_control",
                schema: "monitoring",
                columns: table => new
                {
                    visit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    control_code = table.Column<string>(type: "text", nullable: false),
                    finding = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_visit_control", x => new { x.visit_id, x.control_code });
                    table.ForeignKey(
                        name: "fk_visit_control_visits_visit_id",
                        column: x => x.visit_id,
                        principalSchema: "monitoring",
                        principalTable: "visit",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "visit_factor",
                schema: "monitoring",
                columns: table => new
                {
                    visit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    factor_code = table.Column<string>(type: "text", nullable: false),
                    catalogue_version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_visit_factor", x => new { x.visit_id, x.factor_code });
                    table.ForeignKey(
                        name: "fk_visit_factor_visits_visit_id",
                        column: x => x.visit_id,
                        principalSchema: "monitoring",
                        principalTable: "visit",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "escalation_item",
                schema: "monitoring",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    step_id = table.Column<Guid>(type: "uuid", nullable: false),
                    flag_id = table.Column<Guid>(type: "uuid", nullable: false),
                    authority_id = table.Column<int>(type: "integer", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    read_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    handed_on_from = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_escalation_item", x => x.id);
                    table.ForeignKey(
                        name: "fk_escalation_item_escalation_step_step_id",
                        column: x => x.step_id,
                        principalSchema: "monitoring",
                        principalTable: "escalation_step",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_escalation_item_flag_flag_id",
                        column: x => x.flag_id,
                        principalSchema: "monitoring",
                        principalTable: "flag",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_amendment_replaced_by_id",
                schema: "monitoring",
                table: "amendment",
                column: "replaced_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_amendment_visit_id",
                schema: "monitoring",
                table: "amendment",
                column: "visit_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_assignment_officer_id",
                schema: "monitoring",
                table: "assignment",
                column: "officer_id");

            migrationBuilder.CreateIndex(
                name: "ix_authority_code",
                schema: "register",
                table: "authority",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_authority_fhrs_code",
                schema: "register",
                table: "authority",
                column: "fhrs_code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_band_override_premises_id",
                schema: "monitoring",
                table: "band_override",
                column: "premises_id");

            migrationBuilder.CreateIndex(
                name: "ix_cover_authority_id_role_from",
                schema: "monitoring",
                table: "cover",
                columns: new[] { "authority_id", "role", "from" });

            migrationBuilder.CreateIndex(
                name: "ix_escalation_item_flag_id",
                schema: "monitoring",
                table: "escalation_item",
                column: "flag_id");

            migrationBuilder.CreateIndex(
                name: "ix_escalation_item_person_id_read_at",
                schema: "monitoring",
                table: "escalation_item",
                columns: new[] { "person_id", "read_at" });

            migrationBuilder.CreateIndex(
                name: "ix_escalation_item_step_id_person_id",
                schema: "monitoring",
                table: "escalation_item",
                columns: new[] { "step_id", "person_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_escalation_step_flag_id_step",
                schema: "monitoring",
                table: "escalation_step",
                columns: new[] { "flag_id", "step" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_external_reference_premises_id_scheme_code_value",
                schema: "register",
                table: "external_reference",
                columns: new[] { "premises_id", "scheme_code", "value" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_external_reference_scheme_code",
                schema: "register",
                table: "external_reference",
                column: "scheme_code");

            migrationBuilder.CreateIndex(
                name: "ix_external_reference_value",
                schema: "register",
                table: "external_reference",
                column: "value")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" });

            migrationBuilder.CreateIndex(
                name: "ix_fhrs_business_type_premises_type_code",
                schema: "reference",
                table: "fhrs_business_type",
                column: "premises_type_code");

            migrationBuilder.CreateIndex(
                name: "ix_fhrs_listing_authority_id_state_business_name",
                schema: "register",
                table: "fhrs_listing",
                columns: new[] { "authority_id", "state", "business_name" });

            migrationBuilder.CreateIndex(
                name: "ix_fhrs_listing_likely_premises_id",
                schema: "register",
                table: "fhrs_listing",
                column: "likely_premises_id");

            migrationBuilder.CreateIndex(
                name: "ix_fhrs_listing_premises_id",
                schema: "register",
                table: "fhrs_listing",
                column: "premises_id");

            migrationBuilder.CreateIndex(
                name: "ix_fhrs_staging_import_run_id_fhrs_id",
                schema: "register",
                table: "fhrs_staging",
                columns: new[] { "import_run_id", "fhrs_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_flag_authority_id_raised_at",
                schema: "monitoring",
                table: "flag",
                columns: new[] { "authority_id", "raised_at" },
                filter: "decided_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_flag_next_step_at",
                schema: "monitoring",
                table: "flag",
                column: "next_step_at",
                filter: "decided_at is null and next_step is not null");

            migrationBuilder.CreateIndex(
                name: "ix_flag_premises_id_kind_cause_key",
                schema: "monitoring",
                table: "flag",
                columns: new[] { "premises_id", "kind", "cause_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_flag_reference",
                schema: "monitoring",
                table: "flag",
                column: "reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_import_row_problem_import_run_id_record",
                schema: "register",
                table: "import_row_problem",
                columns: new[] { "import_run_id", "record" });

            migrationBuilder.CreateIndex(
                name: "ix_import_run_started_at",
                schema: "register",
                table: "import_run",
                column: "started_at");

            migrationBuilder.CreateIndex(
                name: "ix_licensed_interval_premises_id",
                schema: "register",
                table: "licensed_interval",
                column: "premises_id");

            migrationBuilder.CreateIndex(
                name: "ix_licensed_interval_night",
                schema: "register",
                table: "licensed_interval",
                column: "premises_id",
                filter: "past_eleven");

            migrationBuilder.CreateIndex(
                name: "ix_observation_premises_id_observed_at",
                schema: "monitoring",
                table: "observation",
                columns: new[] { "premises_id", "observed_at" });

            migrationBuilder.CreateIndex(
                name: "ix_observation_visit_id",
                schema: "monitoring",
                table: "observation",
                column: "visit_id");

            migrationBuilder.CreateIndex(
                name: "ix_operator_name",
                schema: "register",
                table: "operator",
                column: "name")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" });

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
                name: "ix_person_authority_authority_id",
                schema: "people",
                table: "person_authority",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_person_claim_user_id",
                schema: "people",
                table: "person_claim",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_person_login_user_id",
                schema: "people",
                table: "person_login",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_planned_visit_officer_id_state_planned_on",
                schema: "monitoring",
                table: "planned_visit",
                columns: new[] { "officer_id", "state", "planned_on" });

            migrationBuilder.CreateIndex(
                name: "ix_planned_visit_premises_id",
                schema: "monitoring",
                table: "planned_visit",
                column: "premises_id");

            migrationBuilder.CreateIndex(
                name: "ix_premises_authority_id_name_id",
                schema: "register",
                table: "premises",
                columns: new[] { "authority_id", "name", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_premises_name_id",
                schema: "register",
                table: "premises",
                columns: new[] { "name", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_premises_operator_id",
                schema: "register",
                table: "premises",
                column: "operator_id");

            migrationBuilder.CreateIndex(
                name: "ix_premises_point",
                schema: "register",
                table: "premises",
                column: "point")
                .Annotation("Npgsql:IndexMethod", "gist");

            migrationBuilder.CreateIndex(
                name: "ix_premises_reference",
                schema: "register",
                table: "premises",
                column: "reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_premises_search_text",
                schema: "register",
                table: "premises",
                column: "search_text")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" });

            migrationBuilder.CreateIndex(
                name: "ix_premises_tile_point",
                schema: "register",
                table: "premises",
                column: "tile_point")
                .Annotation("Npgsql:IndexMethod", "gist");

            migrationBuilder.CreateIndex(
                name: "ix_premises_type_code",
                schema: "register",
                table: "premises",
                column: "type_code");

            migrationBuilder.CreateIndex(
                name: "ix_premises_ward_id",
                schema: "register",
                table: "premises",
                column: "ward_id");

            migrationBuilder.CreateIndex(
                name: "ix_premises_change_premises_id_changed_at",
                schema: "register",
                table: "premises_change",
                columns: new[] { "premises_id", "changed_at" });

            migrationBuilder.CreateIndex(
                name: "ix_premises_standing_authority_id_band",
                schema: "monitoring",
                table: "premises_standing",
                columns: new[] { "authority_id", "band" });

            migrationBuilder.CreateIndex(
                name: "ix_premises_standing_authority_id_next_due_on",
                schema: "monitoring",
                table: "premises_standing",
                columns: new[] { "authority_id", "next_due_on" });

            migrationBuilder.CreateIndex(
                name: "ix_risk_assessment_premises_id_assessed_at",
                schema: "monitoring",
                table: "risk_assessment",
                columns: new[] { "premises_id", "assessed_at" });

            migrationBuilder.CreateIndex(
                name: "ix_visit_officer_id_arrived_at",
                schema: "monitoring",
                table: "visit",
                columns: new[] { "officer_id", "arrived_at" });

            migrationBuilder.CreateIndex(
                name: "ix_visit_premises_id_arrived_at",
                schema: "monitoring",
                table: "visit",
                columns: new[] { "premises_id", "arrived_at" });

            migrationBuilder.CreateIndex(
                name: "ix_visit_reference_version_number",
                schema: "monitoring",
                table: "visit",
                columns: new[] { "reference", "version_number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_visit_submission_id",
                schema: "monitoring",
                table: "visit",
                column: "submission_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_visit_draft_kept_at",
                schema: "monitoring",
                table: "visit_draft",
                column: "kept_at");

            migrationBuilder.CreateIndex(
                name: "ix_visit_draft_person_id",
                schema: "monitoring",
                table: "visit_draft",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_ward_authority_id",
                schema: "register",
                table: "ward",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_ward_boundary",
                schema: "register",
                table: "ward",
                column: "boundary")
                .Annotation("Npgsql:IndexMethod", "gist");

            migrationBuilder.CreateIndex(
                name: "ix_ward_code",
                schema: "register",
                table: "ward",
                column: "code",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "agency",
                schema: "reference");

            migrationBuilder.DropTable(
                name: "amendment",
                schema: "monitoring");

            migrationBuilder.DropTable(
                name: "assignment",
                schema: "monitoring");

            migrationBuilder.DropTable(
                name: "band_override",
                schema: "monitoring");

            migrationBuilder.DropTable(
                name: "basis_of_entry",
                schema: "reference");

            migrationBuilder.DropTable(
                name: "cover",
                schema: "monitoring");

            migrationBuilder.DropTable(
                name: "data_protection_key",
                schema: "people");

            migrationBuilder.DropTable(
                name: "escalation_item",
                schema: "monitoring");

            migrationBuilder.DropTable(
                name: "external_reference",
                schema: "register");

            migrationBuilder.DropTable(
                name: "fhrs_business_type",
                schema: "reference");

            migrationBuilder.DropTable(
                name: "fhrs_listing",
                schema: "register");

            migrationBuilder.DropTable(
                name: "fhrs_staging",
                schema: "register");

            migrationBuilder.DropTable(
                name: "import_row_problem",
                schema: "register");

            migrationBuilder.DropTable(
                name: "indicator",
                schema: "reference");

            migrationBuilder.DropTable(
                name: "installation",
                schema: "people");

            migrationBuilder.DropTable(
                name: "ladder_step",
                schema: "reference");

            migrationBuilder.DropTable(
                name: "licensed_interval",
                schema: "register");

            migrationBuilder.DropTable(
                name: "observation",
                schema: "monitoring");

            migrationBuilder.DropTable(
                name: "person_authority",
                schema: "people");

            migrationBuilder.DropTable(
                name: "person_claim",
                schema: "people");

            migrationBuilder.DropTable(
                name: "person_login",
                schema: "people");

            migrationBuilder.DropTable(
                name: "person_role",
                schema: "people");

            migrationBuilder.DropTable(
                name: "person_token",
                schema: "people");

            migrationBuilder.DropTable(
                name: "planned_visit",
                schema: "monitoring");

            migrationBuilder.DropTable(
                name: "premises_change",
                schema: "register");

            migrationBuilder.DropTable(
                name: "premises_correction",
                schema: "register");

            migrationBuilder.DropTable(
                name: "premises_standing",
                schema: "monitoring");

            migrationBuilder.DropTable(
                name: "protective_factor",
                schema: "reference");

            migrationBuilder.DropTable(
                name: "risk_line",
                schema: "monitoring");

            migrationBuilder.DropTable(
                name: "risk_policy",
                schema: "reference");

            migrationBuilder.DropTable(
                name: "setting_note",
                schema: "monitoring");

            migrationBuilder.DropTable(
                name: "visit_control",
                schema: "monitoring");

            migrationBuilder.DropTable(
                name: "visit_draft",
                schema: "monitoring");

            migrationBuilder.DropTable(
                name: "visit_factor",
                schema: "monitoring");

            migrationBuilder.DropTable(
                name: "ward_officer",
                schema: "monitoring");

            migrationBuilder.DropTable(
                name: "escalation_step",
                schema: "monitoring");

            migrationBuilder.DropTable(
                name: "reference_scheme",
                schema: "reference");

            migrationBuilder.DropTable(
                name: "import_run",
                schema: "register");

            migrationBuilder.DropTable(
                name: "person",
                schema: "people");

            migrationBuilder.DropTable(
                name: "risk_assessment",
                schema: "monitoring");

            migrationBuilder.DropTable(
                name: "visit",
                schema: "monitoring");

            migrationBuilder.DropTable(
                name: "flag",
                schema: "monitoring");

            migrationBuilder.DropTable(
                name: "premises",
                schema: "register");

            migrationBuilder.DropTable(
                name: "operator",
                schema: "register");

            migrationBuilder.DropTable(
                name: "premises_type",
                schema: "reference");

            migrationBuilder.DropTable(
                name: "ward",
                schema: "register");

            migrationBuilder.DropTable(
                name: "authority",
                schema: "register");

            migrationBuilder.DropSequence(
                name: "flag_reference",
                schema: "monitoring");

            migrationBuilder.DropSequence(
                name: "premises_reference",
                schema: "register");

            migrationBuilder.DropSequence(
                name: "visit_reference",
                schema: "monitoring");
        }
    }
}
