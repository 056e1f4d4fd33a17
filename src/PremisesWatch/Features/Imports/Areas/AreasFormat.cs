using PremisesWatch.Features.Imports.Formats;

namespace PremisesWatch.Features.Imports.Areas;

/// <summary>Boundaries of wards, and of small areas of statistics, as GeoJSON of the Office for National Statistics.</summary>
internal sealed class AreasFormat : ImportFormat
{
    public override string Code => "wards";

    public override string Name => "Wards and other areas";

    public override string Hint => "Boundaries of the Office for National Statistics (GeoJSON), in degrees or on the national grid; every place gets the ward it lies in";

    public override string KeyName => "Code";

    public override ImportStatements Statements => AreasSql.Statements;

    public override string StagingColumns => "kind, code, name, authority_code, authority_name, boundary";

    public override ImportReader Open(Stream content, ImportRequest request) => new AreasFile(content);
}
