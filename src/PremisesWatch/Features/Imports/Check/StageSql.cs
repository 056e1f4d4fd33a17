using PremisesWatch.Features.Imports.Formats;

namespace PremisesWatch.Features.Imports.Check;

internal static class StageSql
{
    public const string CopyProblems =
        "copy register.import_row_problem (id, import_run_id, part, record, key, name, severity, message) from stdin (format binary)";

    public const string CopySeen =
        "copy register.import_seen (import_run_id, part, keys, fingerprints, asked, other_types, without_point) from stdin (format binary)";

    public static string CopyRows(ImportFormat format) =>
        $"copy {format.Statements.Staging} (import_run_id, ordinal, part, {format.StagingColumns}) from stdin (format binary)";
}
