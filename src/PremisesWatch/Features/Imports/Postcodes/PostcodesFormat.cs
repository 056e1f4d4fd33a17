using PremisesWatch.Features.Imports.Formats;

namespace PremisesWatch.Features.Imports.Postcodes;

/// <summary>Postcodes and where they lie: Code-Point Open of the Ordnance Survey, or the ONS Postcode Directory.</summary>
internal sealed class PostcodesFormat : ImportFormat
{
    public override string Code => "postcodes";

    public override string Name => "Postcodes";

    public override string Hint => "Code-Point Open (CSV) or the ONS Postcode Directory (CSV); they place what has no point, approximately";

    public override string KeyName => "Postcode";

    public override ImportStatements Statements => PostcodesSql.Statements;

    public override string StagingColumns => "code, easting, northing, quality, ended_on";

    public override ImportReader Open(Stream content, ImportRequest request) => PostcodesFile.Open(content);
}
