using Npgsql;
using NpgsqlTypes;

namespace PremisesWatch.Features.Imports.Formats;

/// <summary>Writes columns of a COPY that may be null.</summary>
internal static class CopyColumns
{
    public static void Text(this NpgsqlBinaryImporter importer, string? text)
    {
        if (text is null)
        {
            importer.WriteNull();
        }
        else
        {
            importer.Write(text, NpgsqlDbType.Text);
        }
    }

    public static void Value<T>(this NpgsqlBinaryImporter importer, T? value, NpgsqlDbType type)
        where T : struct
    {
        if (value is { } present)
        {
            importer.Write(present, type);
        }
        else
        {
            importer.WriteNull();
        }
    }
}
