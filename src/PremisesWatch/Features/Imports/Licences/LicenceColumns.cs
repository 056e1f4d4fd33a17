namespace PremisesWatch.Features.Imports.Licences;

/// <summary>A mapping of columns, saved or built in: the field of each column of a header.</summary>
/// <param name="IsSaved">By a person, for the authority; else it comes with the program.</param>
internal sealed record LicenceColumns(string Name, string[] Header, string[] Fields, bool IsSaved)
{
    /// <summary>Columns may stand in another order: they are bound by name.</summary>
    public bool IsFor(string[] header) => Bare(Header).Order(StringComparer.Ordinal).SequenceEqual(Bare(header).Order(StringComparer.Ordinal));

    /// <summary>Which columns of this header say each field, in their order.</summary>
    /// <exception cref="ImportRefused">A column that is brought in is absent, or there are two of its name.</exception>
    public ILookup<string, int> Bind(string[] header)
    {
        var bare = Bare(header);
        var pairs = new List<(string Field, int Column)>();
        foreach (var (name, field) in Header.Zip(Fields).Where(pair => pair.Second.Length > 0))
        {
            var wanted = LicenceWords.Bare(name);
            var found = Enumerable.Range(0, bare.Length).Where(index => bare[index] == wanted).ToList();
            if (found.Count != 1)
            {
                throw new ImportRefused(found.Count == 0
                    ? $"Its header has no column “{name}”, which the mapping “{Name}” reads as {LicenceField.Find(field)!.Label}. Say anew which column is what, on the page where licence registers are brought in."
                    : $"Its header has {found.Count} columns called “{name}”, and nothing tells them apart. Rename or delete one in the file.");
            }

            pairs.Add((field, found[0]));
        }

        return pairs.OrderBy(pair => pair.Column).ToLookup(pair => pair.Field, pair => pair.Column);
    }

    /// <summary>Field by field of a header, what this mapping says of columns of the same name; null of those it does not know.</summary>
    public string?[] Of(string[] header)
    {
        var known = Bare(Header).Zip(Fields).GroupBy(pair => pair.First).ToDictionary(group => group.Key, group => group.First().Second);
        return [.. Bare(header).Select(name => known.GetValueOrDefault(name))];
    }

    private static string[] Bare(string[] header) => [.. header.Select(LicenceWords.Bare)];
}
