using System.Text.Json;

namespace PremisesWatch.Benchmarks;

/// <summary>What each benchmark last measured in this data folder, so that one can be run again alone.</summary>
internal sealed class Results
{
    private readonly string _path;
    private readonly Dictionary<string, List<Row>> _rows;

    private Results(string path, Dictionary<string, List<Row>> rows) => (_path, _rows) = (path, rows);

    public static Results Read(string folder)
    {
        var path = Path.Combine(folder, "results.json");
        return new Results(path, File.Exists(path) ? JsonSerializer.Deserialize<Dictionary<string, List<Row>>>(File.ReadAllText(path))! : []);
    }

    public IReadOnlyList<Row> Of(Benchmark benchmark) => _rows.GetValueOrDefault(benchmark.Name) ?? [];

    public IReadOnlyList<Row> Set(Benchmark benchmark, IReadOnlyList<Row> rows) => _rows[benchmark.Name] = [.. rows];

    public void Write() => File.WriteAllText(_path, JsonSerializer.Serialize(_rows));
}
