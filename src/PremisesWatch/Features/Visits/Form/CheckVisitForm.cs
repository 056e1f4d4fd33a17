using PremisesWatch.Domain.Visits;
using PremisesWatch.Platform.Time;

namespace PremisesWatch.Features.Visits.Form;

/// <summary>Something in the form that cannot be saved as it is, and what to do.</summary>
public sealed record VisitProblem(string Field, string Message);

/// <summary>What must hold before a visit is saved.</summary>
public static class CheckVisitForm
{
    private const int LongestText = 4000;

    public static IEnumerable<VisitProblem> Run(VisitForm form, VisitQuestions questions, DateTimeOffset now) =>
        [.. Times(form, now), .. Entry(form, questions), .. Answers(form, questions), .. Next(form, now), .. Lengths(form)];

    private static IEnumerable<VisitProblem> Times(VisitForm form, DateTimeOffset now)
    {
        if (form.ArrivedAt is not { } arrived)
        {
            yield return new("arrived", "Enter when you arrived, as a date and a time");
        }
        else if (arrived > now.AddMinutes(5))
        {
            yield return new("arrived", "A visit cannot begin in the future: check the date and time of arrival");
        }
        else if (arrived < now.AddYears(-2))
        {
            yield return new("arrived", "This was more than two years ago: check the year of arrival");
        }

        if (form.One("left") is not null && form.LeftAt is null)
        {
            yield return new("left", "Enter when you left, as a date and a time, or leave it empty if you are leaving now");
        }
        else if (form.LeftAt < form.ArrivedAt)
        {
            yield return new("left", "You cannot have left before you arrived: check both times");
        }
        else if (form.LeftAt > now.AddMinutes(5))
        {
            yield return new("left", "The time you left is in the future: check the date and time");
        }
        else if (form.LeftAt - form.ArrivedAt > TimeSpan.FromHours(24))
        {
            yield return new("left", "A visit of more than 24 hours: check both dates");
        }
    }

    private static IEnumerable<VisitProblem> Entry(VisitForm form, VisitQuestions questions)
    {
        if (questions.Bases.All(basis => basis.Code != form.One("basis")))
        {
            yield return new("basis", "Choose on what ground you went in");
        }

        if (form.Chosen<VisitOutcome>("outcome") is null)
        {
            yield return new("outcome", "Choose how the visit ended");
        }

        if (form.Many("with").FirstOrDefault(code => questions.Agencies.All(agency => agency.Code != code)) is { } unknown)
        {
            yield return new("with", $"“{unknown}” is not one of the agencies: choose from the list");
        }

        if (form.One("spoken-name") is not null && form.One("spoken-role") is not ("holder" or "supervisor" or "manager"))
        {
            yield return new("spoken-name", "Give a name only of the licence holder, supervisor or manager; of anybody else, only what they do there");
        }
    }

    private static IEnumerable<VisitProblem> Answers(VisitForm form, VisitQuestions questions)
    {
        foreach (var code in form.Seen)
        {
            if (questions.Find(code) is null)
            {
                yield return new("none", $"{code} does not fit a {questions.Type.Name.ToLowerInvariant()} and was taken off: look at the signs again");
            }
            else if (questions.Provenances.All(provenance => provenance.Code != form.One($"how-{code}")))
            {
                yield return new($"how-{code}", $"Choose how you know of {code}");
            }
        }

        if (form.Outcome == VisitOutcome.Completed && !form.Seen.Any() && !form.NoneSeen)
        {
            yield return new("none", "Tick what you saw, or “None of these seen”");
        }

        if (form.NoneSeen && form.Seen.Any())
        {
            yield return new("none", "You ticked a sign and also “None of these seen”: take one of them off");
        }

        foreach (var code in form.Good.Where(code => questions.Factors.All(factor => factor.Code != code)))
        {
            yield return new("", $"{code} does not fit a {questions.Type.Name.ToLowerInvariant()} and was taken off: look at the good practice again");
        }
    }

    private static IEnumerable<VisitProblem> Next(VisitForm form, DateTimeOffset now)
    {
        if (form.One("again") is not null && form.GoAgainOn is null)
        {
            yield return new("again", "Enter the day to go again as a date");
        }
        else if (form.GoAgainOn < now.UkDate())
        {
            yield return new("again", "The day to go again is in the past");
        }

        if (form.FollowUp == FollowUp.Revisit && form.GoAgainOn is null)
        {
            yield return new("again", "Enter when to go again");
        }

        if (form.FollowUp == FollowUp.Referral && form.One("referral") is null)
        {
            yield return new("referral", "Enter the number of the referral");
        }
    }

    private static IEnumerable<VisitProblem> Lengths(VisitForm form) =>
        from field in form.Fields
        where field.Value.Any(value => value.Length > LongestText)
        select new VisitProblem(field.Key, $"This text is longer than {LongestText} characters: shorten it");
}
