using Microsoft.AspNetCore.Mvc.RazorPages;

namespace PremisesWatch.Features.Imports.Matching.Queue;

public sealed class QueueModel(ReadQuestions questions) : PageModel
{
    /// <summary>Records of one register only; null for all.</summary>
    public string? Source { get; private set; }

    public QuestionPage Open { get; private set; } = null!;

    public string CountInWords => Open.Total switch
    {
        0 => "No record waits for an answer",
        1 => "1 record looks like a place that is already here",
        > QueueSql.MostCounted => "More than 1,000 records look like places that are already here",
        var count => $"{count:N0} records look like places that are already here",
    };

    public async Task OnGet(string? source, string? after, CancellationToken cancel)
    {
        Source = MatchSource.All.Any(known => known.SchemeCode == source) ? source : null;
        Open = await questions.Page(Source, after, cancel);
    }
}
