using PremisesWatch.Domain.Register;

namespace PremisesWatch.Features.Imports;

/// <summary>What an import is called on screen.</summary>
public static class ImportWords
{
    public static string State(ImportState state) => state switch
    {
        ImportState.Reading => "Being read",
        ImportState.Checked => "Checked, not applied",
        ImportState.Stopped => "Stopped to ask",
        ImportState.Waiting => "Waiting to be applied",
        ImportState.Applying => "Being applied",
        ImportState.Applied => "Applied",
        ImportState.Cancelled => "Cancelled, nothing changed",
        _ => "Failed, nothing changed",
    };

    public static string Sentence(ImportCounts counts, bool isDone) =>
        $"{(isDone ? "It added" : "It would add")} {counts.Added:N0} records, {(isDone ? "changed" : "change")} {counts.Changed:N0} and {(isDone ? "left" : "leave")} {counts.Unchanged:N0} as they are; "
        + $"{counts.ToReview:N0} may already be in the register and wait for a person, {counts.NoLongerListed:N0} are no longer listed, and {counts.Rejected:N0} rows were rejected.";

    /// <summary>The counts in one line; those of what a format does not do are left out.</summary>
    public static string Figures(ImportCounts counts)
    {
        (int Count, string Words)[] beside =
        [
            (counts.Joined, "joined to a place that is here"), (counts.OtherTypes, "of other types"), (counts.NoLongerListed, "no longer listed"), (counts.WithoutPoint, "without a point"),
            (counts.Duplicates, "doubled"), (counts.Placed, "places placed"), (counts.NotPlaced, "places not placed"),
        ];
        var more = string.Join(", ", beside.Where(figure => figure.Count > 0).Select(figure => $"{figure.Count} {figure.Words}"));
        return $"{counts.Added} added, {counts.Changed} changed, {counts.Unchanged} unchanged, {counts.ToReview} to review, {counts.Rejected} rejected"
            + (more.Length == 0 ? "" : $" ({more})");
    }

    /// <summary>What else there is to say, a sentence each; those of what a format does not do are left out.</summary>
    public static IEnumerable<string> Beside(ImportCounts counts)
    {
        (int Count, string Sentence)[] sentences =
        [
            (counts.Joined, $"{counts.Joined:N0} are surely places that are here already, and are joined to them."),
            (counts.OtherTypes, $"{counts.OtherTypes:N0} rows are of other types and wait in a list."),
            (counts.WithoutPoint, $"{counts.WithoutPoint:N0} have no point and will not be on the map."),
            (counts.Duplicates, $"{counts.Duplicates:N0} rows came twice; the first of each is kept."),
            (counts.Warnings, $"{counts.Warnings:N0} were kept with a warning."),
            (counts.Placed, $"{counts.Placed:N0} places of the register get their place by it."),
            (counts.NotPlaced, $"{counts.NotPlaced:N0} places of the register stay without one."),
        ];
        return sentences.Where(sentence => sentence.Count > 0).Select(sentence => sentence.Sentence);
    }
}
