namespace PremisesWatch.Features.Visits.Diary;

/// <param name="Empty">What to say where there is none.</param>
/// <param name="Primary">The first one carries the page's primary button.</param>
public sealed record DiaryList(IReadOnlyList<DiaryEntry> Entries, string Empty, bool Primary = false);
