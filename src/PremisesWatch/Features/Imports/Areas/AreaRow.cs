using System.Text.Json;
using System.Text.RegularExpressions;
using NetTopologySuite.Geometries;
using Npgsql;
using NpgsqlTypes;
using PremisesWatch.Domain.Register;
using PremisesWatch.Features.Imports.Formats;

namespace PremisesWatch.Features.Imports.Areas;

/// <summary>
/// One area made ready for staging, or the reason why not. Names of its fields carry a year (WD25CD, LSOA21NM), so they are bound by pattern.
/// </summary>
internal sealed partial class AreaRow : ImportRecord
{
    private readonly Dictionary<string, string> _fields = [];
    private readonly Geometry? _boundary;
    private readonly List<string> _warnings = [];

    public AreaRow(JsonElement feature)
    {
        if (feature.TryGetProperty("properties", out var properties) && properties.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in properties.EnumerateObject().Where(property => property.Value.ValueKind == JsonValueKind.String))
            {
                Bind(property.Name, property.Value.GetString()!.Trim());
            }
        }

        (_boundary, var problem) = feature.TryGetProperty("geometry", out var geometry) ? AreaBoundary.Read(geometry) : (null, "It has no boundary.");
        Rejection = WhyNot() ?? problem;
        if (Rejection is null && !_boundary!.IsValid)
        {
            _warnings.Add("Its boundary crosses itself; it was mended, and should be looked at on the map.");
        }
    }

    public override string? Key => Code is { Length: <= 40 } code ? code : null;

    public override string? Name => _fields.GetValueOrDefault($"{Kind}-name");

    public override string? Rejection { get; }

    public override IReadOnlyList<string> Warnings => _warnings;

    /// <summary>Letters and digits of its code as one number.</summary>
    public override long? OnlyOnce => Rejection is null ? Code!.Aggregate(0L, (number, letter) => unchecked((number * 41) + letter)) : null;

    /// <summary>A file of wards also names the authority around them; a file of small areas does not, or not by pattern.</summary>
    private string Kind => _fields.ContainsKey("ward-code") ? AreaStaging.Ward : Area.Lsoa;

    private string? Code => _fields.GetValueOrDefault($"{Kind}-code");

    public override void Write(NpgsqlBinaryImporter rows)
    {
        rows.Write(Kind, NpgsqlDbType.Text);
        rows.Write(Code!, NpgsqlDbType.Text);
        rows.Write(Name!, NpgsqlDbType.Text);
        rows.Text(_fields.GetValueOrDefault("authority-code"));
        rows.Text(_fields.GetValueOrDefault("authority-name"));
        rows.Write(_boundary!, NpgsqlDbType.Geometry);
    }

    private void Bind(string name, string value)
    {
        var match = Pattern().Match(name);
        if (match.Success && value.Length > 0)
        {
            var kind = match.Groups["kind"].Value.ToUpperInvariant() switch { "WD" => AreaStaging.Ward, "LSOA" => Area.Lsoa, _ => "authority" };
            _fields.TryAdd($"{kind}-{(match.Groups["what"].Value.Equals("CD", StringComparison.OrdinalIgnoreCase) ? "code" : "name")}", value);
        }
    }

    private string? WhyNot()
    {
        if (Code is null || Name is null)
        {
            return "It has no code and name that are known: WD…CD and WD…NM of a ward, or LSOA…CD and LSOA…NM of a small area.";
        }

        if (Code.Length > 40 || Name.Length > 200)
        {
            return "Its code or name is too long.";
        }

        return Kind == AreaStaging.Ward && !_fields.ContainsKey("authority-code") ? "It does not say which authority it is of (LAD…CD)." : null;
    }

    [GeneratedRegex(@"^(?<kind>WD|LSOA|LAD)\d\d(?<what>CD|NM)$", RegexOptions.IgnoreCase)]
    private static partial Regex Pattern();
}
