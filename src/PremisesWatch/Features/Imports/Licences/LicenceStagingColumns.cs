using Npgsql;
using NpgsqlTypes;
using PremisesWatch.Domain.Register;
using PremisesWatch.Features.Imports.Formats;

namespace PremisesWatch.Features.Imports.Licences;

/// <summary>The staging columns of a licence's row, and how they are written.</summary>
internal static class LicenceStagingColumns
{
    public const string Names =
        "new_licence_id, number, is_more, is_merged, council, kind, status, standing, premises_name, trading_as, address, postcode, uprn, point, holder, "
        + "holder_company_number, supervisor, activities, sells_alcohol, late_night_refreshment, hours, hours_text, seasonal, non_standard, issued_on, starts_on, ends_on";

    public static void Write(NpgsqlBinaryImporter rows, LicenceStaging row)
    {
        rows.Write(row.NewLicenceId, NpgsqlDbType.Uuid);
        rows.Text(row.Number);
        rows.Write(false, NpgsqlDbType.Boolean);
        rows.Write(false, NpgsqlDbType.Boolean);
        rows.Text(row.Council);
        rows.Text(row.Kind);
        rows.Text(row.Status);
        rows.Text(row.Standing.ToString());
        rows.Text(row.PremisesName);
        rows.Text(row.TradingAs);
        rows.Text(row.Address);
        rows.Text(row.Postcode);
        rows.Text(row.Uprn);
        if (row.Point is { } point)
        {
            rows.Write(point, NpgsqlDbType.Geometry);
        }
        else
        {
            rows.WriteNull();
        }

        rows.Text(row.Holder);
        rows.Text(row.HolderCompanyNumber);
        rows.Text(row.Supervisor);
        rows.Write(row.Activities, NpgsqlDbType.Array | NpgsqlDbType.Text);
        rows.Value(row.SellsAlcohol, NpgsqlDbType.Boolean);
        rows.Value(row.LateNightRefreshment, NpgsqlDbType.Boolean);
        rows.Write(row.Hours, NpgsqlDbType.Jsonb);
        rows.Text(row.HoursText);
        rows.Text(row.Seasonal);
        rows.Text(row.NonStandard);
        rows.Value(row.IssuedOn, NpgsqlDbType.Date);
        rows.Value(row.StartsOn, NpgsqlDbType.Date);
        rows.Value(row.EndsOn, NpgsqlDbType.Date);
    }
}
