using Npgsql;
using PremisesWatch.Data.Walls;

namespace PremisesWatch.Features.Register.Search;

/// <summary>A word as it was typed, and what the register knows of it.</summary>
/// <param name="Places">In how many places it stands.</param>
/// <param name="Beginning">The same of words that begin with it, so far as was counted.</param>
internal sealed record KnownWord(string Word, int Places, int Beginning, IReadOnlyList<(string Word, int Places)> Near);

/// <summary>Reads what was typed, straight over a connection: tiles ask too.</summary>
internal static class SearchSql
{
    private const int MostWords = 8;

    /// <summary>As many as are counted, and one more.</summary>
    private const int MostNumbers = 1_001;

    private const int MostOperators = 200;

    private static readonly string Words = $"""
        select w.word,
          (select coalesce(max(k.places), 0) from register.search_word k where k.word = w.word) as places,
          (select coalesce(sum(b.places), 0)::int from (
            select k.places from register.search_word k where k.word ~>=~ w.word and k.word ~<~ (w.word || U&'\+10FFFF') limit 500) b) as beginning,
          coalesce(n.words, array[]::text[]) as near, coalesce(n.places, array[]::int[]) as near_places
        from (select word, ordinal from unnest(string_to_array(register.fold(@typed), ' ')) with ordinality u(word, ordinal) where word <> '' limit {MostWords}) w
        left join lateral (
          select array_agg(c.word) as words, array_agg(c.places) as places from (
            select k.word, max(k.places) as places from register.search_word k
            where register.is_search_word(w.word) and k.near && register.one_letter_less(w.word) and k.word <> w.word
            group by k.word order by 2 desc limit 60) c) n on true
        order by w.ordinal
        """;

    private static readonly string Numbers = $"""
        select n.id, n.name, n.value, lower(n.value) = lower(@typed) as whole from ({NumbersSql.All}) n(id, name, value)
        order by whole desc limit {MostNumbers}
        """;

    private static readonly string Operators = $"""
        select q.ordinal::int - 1, o.id from unnest(@queries) with ordinality q(query, ordinal)
        join lateral (select o.id from register.operator o where o.search @@ q.query::tsquery limit {MostOperators}) o on true
        """;

    private const string Postcodes = "select distinct lower(replace(p.postcode, ' ', '')) from register.premises p where p.postcode = any(@postcodes)";

    /// <param name="number">A pattern of numbers; null where what was typed can be none.</param>
    public static async Task<(List<KnownWord> Words, Dictionary<Guid, NumberFound> Numbers)> Read(
        Connections connections, string typed, string? number, CancellationToken cancel)
    {
        await using var connection = await connections.Open(cancel);
        await using var batch = connection.CreateBatch();
        batch.BatchCommands.Add(new NpgsqlBatchCommand(Words) { Parameters = { new("typed", typed) } });
        if (number is not null)
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand(Numbers) { Parameters = { new("typed", typed), new("like", number) } });
        }

        await using var reader = await batch.ExecuteReaderAsync(cancel);
        var words = new List<KnownWord>();
        while (await reader.ReadAsync(cancel))
        {
            words.Add(new KnownWord(
                reader.GetString(0), reader.GetInt32(1), reader.GetInt32(2), [.. reader.GetFieldValue<string[]>(3).Zip(reader.GetFieldValue<int[]>(4))]));
        }

        var numbers = new Dictionary<Guid, NumberFound>();
        while (await reader.NextResultAsync(cancel))
        {
            while (await reader.ReadAsync(cancel))
            {
                numbers.TryAdd(reader.GetGuid(0), new NumberFound(reader.GetString(1), reader.GetString(2), reader.GetBoolean(3)));
            }
        }

        return (words, numbers);
    }

    /// <summary>The operators that each of some queries finds.</summary>
    public static async Task<ILookup<int, Guid>> OperatorsOf(Connections connections, string[] queries, CancellationToken cancel)
    {
        await using var connection = await connections.Open(cancel);
        await using var command = new NpgsqlCommand(Operators, connection);
        command.Parameters.Add(new("queries", queries));
        var found = new List<(int Term, Guid Id)>();
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            found.Add((reader.GetInt32(0), reader.GetGuid(1)));
        }

        return found.ToLookup(one => one.Term, one => one.Id);
    }

    /// <summary>Those of some postcodes where a place is, without their blanks.</summary>
    public static async Task<List<string>> PostcodesInUse(Connections connections, string[] postcodes, CancellationToken cancel)
    {
        await using var connection = await connections.Open(cancel);
        await using var command = new NpgsqlCommand(Postcodes, connection);
        command.Parameters.Add(new("postcodes", postcodes));
        var found = new List<string>();
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            found.Add(reader.GetString(0));
        }

        return found;
    }
}
