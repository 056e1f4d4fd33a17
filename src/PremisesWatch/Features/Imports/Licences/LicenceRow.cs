using NetTopologySuite.Geometries;
using Npgsql;
using PremisesWatch.Domain.Register;
using PremisesWatch.Features.Imports.Formats;

namespace PremisesWatch.Features.Imports.Licences;

/// <summary>One row of a licence register made ready for staging, or the reason why not; several may be of one licence.</summary>
internal sealed class LicenceRow : ImportRecord
{
    private const int LongestNumber = 100;
    private const int LongestName = 200;
    private const int LongestField = 4000;

    private readonly LicenceCells _cells;
    private readonly int _line;
    private readonly string? _number;
    private readonly string? _because;

    private LicenceRow(LicenceCells cells, int line, string? because)
    {
        (_cells, _line) = (cells, line);
        _number = because is null ? cells.Text(LicenceField.Number) : null;
        _because = because ?? WhyNot();
        Staged = _because is null ? Stage() : null;
    }

    public override string? Key => _number is { Length: <= LongestNumber } ? _number : null;

    public override string? Name => Names.FirstOrDefault() is { } name ? LicenceCells.Short(name) : null;

    public override string? Rejection => (_because ?? _cells.Rejection) is { } why ? $"Line {_line}: {why}" : null;

    /// <summary>Rejected licences are counted by their number, since another row may be of the same.</summary>
    public override bool IsAsked => false;

    public override IReadOnlyList<string> Warnings => [.. _cells.Warnings.Select(warning => $"Line {_line}: {warning}")];

    public int Line => _line;

    public LicenceStaging? Staged { get; }

    private IEnumerable<string> Names => _because is not null && _number is null
        ? []
        : new[] { _cells.Text(LicenceField.PremisesName), _cells.Text(LicenceField.TradingAs), _cells.Text(LicenceField.Address) }.OfType<string>();

    /// <param name="header">How many columns the header has; a row may have more only where the rest are empty.</param>
    public static LicenceRow Read(SheetRow row, int header, ILookup<string, int> columns, LicenceWords words)
    {
        var isWhole = row.Cells.Length >= header && row.Cells.Skip(header).All(cell => cell.Length == 0);
        return new LicenceRow(
            new LicenceCells(row.Cells, columns, words), row.Line,
            isWhole ? null : $"it has {row.Cells.Length} columns where the header has {header}: a comma too many or too few has moved the rest along.");
    }

    public void Warn(string warning) => _cells.Warnings.Add(warning);

    public override void Write(NpgsqlBinaryImporter rows) => LicenceStagingColumns.Write(rows, Staged!);

    private string? WhyNot()
    {
        if (_number is null)
        {
            return "it has no licence number.";
        }

        if (_number.Length > LongestNumber)
        {
            return $"its licence number has more than {LongestNumber} characters.";
        }

        foreach (var field in LicenceField.All)
        {
            var most = field.Code is LicenceField.PremisesName or LicenceField.TradingAs ? LongestName : LongestField;
            if (_cells.Text(field.Code)?.Length > most)
            {
                return $"its {field.Label.ToLowerInvariant()} has more than {most} characters.";
            }
        }

        return null;
    }

    private LicenceStaging Stage()
    {
        var (standing, status) = _cells.Status();
        string[] activities = [.. _cells.All(LicenceField.Activity).SelectMany(cell => cell.Split(['|', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .Distinct().Order(StringComparer.Ordinal)];
        var times = LicenceTimes.Of(_cells, activities);
        var (starts, ends) = (_cells.Date(LicenceField.Starts), _cells.Date(LicenceField.Ends));
        if (ends < starts)
        {
            _cells.Reject($"it ends on {ends:yyyy-MM-dd}, before it starts on {starts:yyyy-MM-dd}.");
        }

        return new LicenceStaging
        {
            NewLicenceId = Guid.CreateVersion7(), Number = _number!, Council = _cells.Text(LicenceField.Council), Kind = _cells.Text(LicenceField.Kind), Status = status, Standing = standing,
            PremisesName = _cells.Text(LicenceField.PremisesName), TradingAs = _cells.Text(LicenceField.TradingAs), Address = _cells.Text(LicenceField.Address),
            Postcode = _cells.Postcode(), Uprn = _cells.Uprn(), Point = LicencePoint.Of(_cells), Holder = _cells.Text(LicenceField.Holder),
            HolderCompanyNumber = _cells.Text(LicenceField.HolderCompany), Supervisor = _cells.Text(LicenceField.Supervisor), Activities = activities,
            SellsAlcohol = Does(LicenceField.Alcohol, LicensableActivity.Alcohol, activities), LateNightRefreshment = Does(LicenceField.LateNight, LicensableActivity.LateNightRefreshment, activities),
            Hours = times.Json, HoursText = times.Text, Seasonal = _cells.Text(LicenceField.Seasonal), NonStandard = _cells.Text(LicenceField.NonStandard),
            IssuedOn = _cells.Date(LicenceField.Issued), StartsOn = starts, EndsOn = ends,
        };
    }

    private bool? Does(string field, LicensableActivity activity, string[] activities) =>
        _cells.Answer(field) ?? (activities.Any(named => _cells.Words.Activity(named) == activity) ? true : null);
}
