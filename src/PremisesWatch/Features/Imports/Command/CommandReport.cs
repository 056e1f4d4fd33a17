using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PremisesWatch.Features.Imports.Command;

/// <summary>What came of all the files of one command.</summary>
internal sealed class CommandReport(bool dryRun)
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly List<PartReport> _files = [];

    public bool DryRun => dryRun;

    /// <summary>0 done; 2 a file was refused; 3 a file stopped to ask.</summary>
    public int ExitCode => _files.Any(file => file.Refusal is not null) ? 2 : _files.Any(file => file.Stopped is not null) ? 3 : 0;

    public void Add(PartReport file) => _files.Add(file);

    public string Text() => (dryRun ? "Dry run: nothing has changed.\n" : "") + string.Join('\n', _files.Select(file => file.Sentence()));

    public string Json()
    {
        var total = Flat(_files.Aggregate(new ImportCounts(), (sum, file) => sum + file.Counts));
        total["dryRun"] = dryRun;
        total["files"] = new JsonArray([.. _files.Select(FileJson)]);
        return total.ToJsonString(Format);
    }

    private static JsonObject FileJson(PartReport file)
    {
        var json = JsonSerializer.SerializeToNode(file, Format)!.AsObject();
        json.Remove("counts");
        foreach (var (name, value) in Flat(file.Counts).ToList())
        {
            json[name] = value?.DeepClone();
        }

        return json;
    }

    private static JsonObject Flat(ImportCounts counts) => JsonSerializer.SerializeToNode(counts, Format)!.AsObject();
}
