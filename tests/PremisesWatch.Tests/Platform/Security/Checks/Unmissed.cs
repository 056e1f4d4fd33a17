namespace PremisesWatch.Tests.Platform.Security.Checks;

/// <summary>Sites that may be careless and are not missed, each with its reason. One that is missed after all, or is gone, has no place here.</summary>
internal static class Unmissed
{
    public static readonly IReadOnlyDictionary<string, string> Reasons = new Dictionary<string, string>
    {
        ["Features.Account.Authenticator.SetUpAuthenticator.Who (Id)"] = "the page draws a new secret at each look, and no two answers are alike",
        ["Features.Audit.Reads.NoteRead.Run (Roles)"] = "only says for what purpose somebody reads, in the audit",
        ["Features.Escalation.HandOn.ReadHeld.ForWhoLooks (Roles)"] = "opens the walls to an administrator, and they are off here",
        ["Features.Imports.Matching.Answers.AnswersModel.OnPost (Roles)"] = "only says where to go on: the page of merging is closed by its own row",
        ["Features.Intelligence.Readable.NotesFor (Roles)"] = "a second line: the page itself shows grading notes to police alone",
        ["Features.Retention.Queue.ProposeDisposal.Run (Authorities)"] = "a second line: walls.review_print, which the statement needs, asks the database for the person's authorities",
        ["Startup.RateLimits.Partition (Id)"] = "counts requests of one person",
    };
}
