using PremisesWatch.Domain.Register;

namespace PremisesWatch.Features.Imports;

/// <summary>What an import is called on screen.</summary>
public static class ImportWords
{
    public static string State(ImportState state) => state switch
    {
        ImportState.Checked => "Checked, not applied",
        ImportState.Stopped => "Stopped to ask",
        ImportState.Waiting => "Waiting to be applied",
        ImportState.Applying => "Being applied",
        ImportState.Applied => "Applied",
        ImportState.Cancelled => "Cancelled, nothing changed",
        _ => "Failed, nothing changed",
    };

    public static string Sentence(ImportCounts counts, bool isDone) =>
        $"{(isDone ? "It added" : "It would add")} {counts.Added:N0} places, {(isDone ? "changed" : "change")} {counts.Changed:N0} and {(isDone ? "left" : "leave")} {counts.Unchanged:N0} as they are; "
        + $"{counts.ToReview:N0} may already be in the register and wait for a person, {counts.NoLongerListed:N0} are no longer listed, and {counts.Rejected:N0} rows were rejected.";
}
