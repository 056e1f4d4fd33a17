using System.Globalization;
using System.Text.RegularExpressions;
using Npgsql;
using NpgsqlTypes;
using PremisesWatch.Features.Imports.Formats;

namespace PremisesWatch.Features.Imports.Postcodes;

/// <summary>One postcode made ready for staging, or the reason why not.</summary>
internal sealed partial class PostcodeRow : ImportRecord
{
    private readonly string _code;
    private readonly int? _easting;
    private readonly int? _northing;
    private readonly int? _quality;
    private readonly DateOnly? _endedOn;

    public PostcodeRow(string[] fields, PostcodeColumns columns, int line)
    {
        string? Field(int column) => column >= 0 && column < fields.Length && fields[column].Length > 0 ? fields[column] : null;
        _code = Tidy(Field(columns.Code) ?? "");
        _easting = Whole(Field(columns.Easting));
        _northing = Whole(Field(columns.Northing));
        _quality = Whole(Field(columns.Quality));
        _endedOn = Month(Field(columns.Ended));
        Rejection = WhyNot(line);
    }

    public override string? Key => _code.Length is > 0 and <= 40 ? _code : null;

    public override string? Name => Key;

    public override string? Rejection { get; }

    /// <summary>The characters of the postcode as one number.</summary>
    public override long? OnlyOnce => Rejection is null ? _code.Aggregate(0L, (number, letter) => (number * 37) + Digit(letter)) : null;

    public static bool IsPostcode(string text) => Shape().IsMatch(Tidy(text));

    public override void Write(NpgsqlBinaryImporter rows)
    {
        rows.Write(_code, NpgsqlDbType.Text);
        rows.Write(_easting!.Value, NpgsqlDbType.Integer);
        rows.Write(_northing!.Value, NpgsqlDbType.Integer);
        rows.Value(_quality, NpgsqlDbType.Integer);
        rows.Value(_endedOn, NpgsqlDbType.Date);
    }

    private string? WhyNot(int line)
    {
        if (!Shape().IsMatch(_code))
        {
            return $"Line {line} does not begin with a postcode.";
        }

        // The publishers write 0, or a northing of 9999999, where a postcode has no place on the grid.
        return _easting is > 0 and < 700_000 && _northing is > 0 and < 1_300_000 ? null : $"Line {line}: it has no place on the national grid.";
    }

    /// <summary>In capitals, with one space before the last three characters.</summary>
    private static string Tidy(string text)
    {
        var bare = Spaces().Replace(text.Trim('\uFEFF'), "").ToUpperInvariant();
        return bare.Length is >= 5 and <= 7 ? $"{bare[..^3]} {bare[^3..]}" : bare;
    }

    private static int? Whole(string? text) => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>202106 is June 2021.</summary>
    private static DateOnly? Month(string? text) =>
        DateOnly.TryParseExact(text + "01", "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static int Digit(char letter) => letter == ' ' ? 0 : char.IsAsciiDigit(letter) ? letter - '0' + 1 : letter - 'A' + 11;

    [GeneratedRegex("^[A-Z]{1,2}[0-9][0-9A-Z]? [0-9][A-Z]{2}$")]
    private static partial Regex Shape();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
