using PremisesWatch.Features.Admin.Seed;

namespace PremisesWatch.Features.Admin.Demo;

public sealed record DemoWord(string Kind, string Word);

public sealed record DemoNote(string Kind, string Text);

/// <summary>Invented names of places and operators, and what officers wrote.</summary>
internal sealed class DemoWords(Random random)
{
    private readonly ILookup<string, string> _words = SeedFile.Rows<DemoWord>("demo/words.csv").ToLookup(word => word.Kind, word => word.Word);
    private readonly ILookup<string, string> _notes = SeedFile.Rows<DemoNote>("demo/notes.csv").ToLookup(note => note.Kind, note => note.Text);
    private readonly HashSet<string> _taken = [];

    public IReadOnlyList<string> Families => [.. _words["family"]];

    public string Name(string type)
    {
        string name;
        do
        {
            var (first, second) = (Pick("first"), Pick("second"));
            name = type switch
            {
                "takeaway" => $"{first} & {second} {One("Fry", "Grill", "Kebab Counter", "Pizza Hatch", "Chicken Hatch")}",
                "hotel" => $"{first} {second} Hotel",
                "guest-house" => $"{first} {second} Guest House",
                "restaurant" => $"{first} & {second} {One("Kitchen", "Table", "Eating House")}",
                "pub" => $"The {first} & {second}",
                "off-licence" => $"{first} {second} Off-Licence",
                "amusement-arcade" => $"{first} {second} Amusements",
                _ => $"{first} {second} {One("Rooms", "Hall", "Club")}",
            };
        }
        while (!_taken.Add(name));
        return name;
    }

    public string Note(string kind) => One([.. _notes[kind]]);

    private string Pick(string kind) => One([.. _words[kind]]);

    private string One(params string[] choices) => choices[random.Next(choices.Length)];
}
