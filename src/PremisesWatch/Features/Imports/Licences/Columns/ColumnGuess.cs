namespace PremisesWatch.Features.Imports.Licences.Columns;

/// <summary>Which column of a header is probably what: as it was last mapped, as a layout has it that comes with the program, or by its name.</summary>
internal static class ColumnGuess
{
    /// <returns>A field's code for each column; empty where it is not brought in.</returns>
    public static string[] Of(string[] header, LicencesPlan plan)
    {
        if (plan.For(header) is { } same)
        {
            return [.. same.Of(header).Select(field => field ?? "")];
        }

        var before = plan.Mappings.FirstOrDefault(mapping => mapping.IsSaved)?.Of(header) ?? new string?[header.Length];
        var taken = before.OfType<string>().Where(field => field.Length > 0).ToHashSet();
        return [.. header.Select((name, column) => before[column] ?? ByName(name, plan.Words, taken))];
    }

    /// <summary>What was mapped wrongly, a message for each field or the whole; empty where a file can be read by it.</summary>
    public static IEnumerable<string> Problems(string[] header, string[] fields)
    {
        foreach (var field in fields.Where(field => field.Length > 0).GroupBy(field => field))
        {
            var columns = header.Where((_, column) => fields[column] == field.Key).ToList();
            if (LicenceField.Find(field.Key) is not { } known)
            {
                yield return "Choose from the list what each column is";
            }
            else if (columns.Count > 1 && !known.Many)
            {
                yield return $"{known.Label} is said by {columns.Count} columns ({string.Join(", ", columns)}): choose one of them";
            }
        }

        if (!fields.Contains(LicenceField.Number))
        {
            yield return "Say which column is the licence number";
        }

        if (!fields.Contains(LicenceField.PremisesName) && !fields.Contains(LicenceField.TradingAs) && !fields.Contains(LicenceField.Address))
        {
            yield return "Say which column is the name of the place, or its address";
        }

        if (fields.Contains(LicenceField.Opens) != fields.Contains(LicenceField.Closes))
        {
            yield return "Say both where the row’s hours begin and where they end, or neither";
        }
    }

    private static string ByName(string name, LicenceWords words, HashSet<string> taken)
    {
        var field = words.Field(name);
        if (field == LicenceField.PremisesName && taken.Contains(field))
        {
            field = LicenceField.TradingAs;
        }

        return field is not null && (taken.Add(field) || LicenceField.Find(field)!.Many) ? field : "";
    }
}
