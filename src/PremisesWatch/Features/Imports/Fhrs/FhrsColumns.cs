using Npgsql;
using NpgsqlTypes;
using PremisesWatch.Domain.Register;
using PremisesWatch.Features.Imports.Formats;

namespace PremisesWatch.Features.Imports.Fhrs;

/// <summary>The staging columns of a food-register record, and how they are written.</summary>
internal static class FhrsColumns
{
    public const string Names =
        "new_premises_id, fhrs_id, local_authority_code, local_authority_business_id, business_name, business_type, business_type_id, address_line1, "
        + "address_line2, address_line3, address_line4, postcode, rating_value, rating_key, rating_date, scheme_type, new_rating_pending, hygiene_score, "
        + "structural_score, confidence_score, longitude, latitude, fingerprint";

    public static void Write(NpgsqlBinaryImporter rows, FhrsStaging row)
    {
        rows.Write(row.NewPremisesId, NpgsqlDbType.Uuid);
        rows.Write(row.FhrsId, NpgsqlDbType.Bigint);
        rows.Write(row.LocalAuthorityCode, NpgsqlDbType.Text);
        rows.Text(row.LocalAuthorityBusinessId);
        rows.Text(row.BusinessName);
        rows.Text(row.BusinessType);
        rows.Write(row.BusinessTypeId, NpgsqlDbType.Integer);
        rows.Text(row.AddressLine1);
        rows.Text(row.AddressLine2);
        rows.Text(row.AddressLine3);
        rows.Text(row.AddressLine4);
        rows.Text(row.Postcode);
        rows.Text(row.RatingValue);
        rows.Text(row.RatingKey);
        rows.Value(row.RatingDate, NpgsqlDbType.Date);
        rows.Text(row.SchemeType);
        rows.Value(row.NewRatingPending, NpgsqlDbType.Boolean);
        rows.Value(row.HygieneScore, NpgsqlDbType.Integer);
        rows.Value(row.StructuralScore, NpgsqlDbType.Integer);
        rows.Value(row.ConfidenceScore, NpgsqlDbType.Integer);
        rows.Value(row.Longitude, NpgsqlDbType.Double);
        rows.Value(row.Latitude, NpgsqlDbType.Double);
        rows.Value(row.Fingerprint, NpgsqlDbType.Uuid);
    }
}
