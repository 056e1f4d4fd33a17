using Microsoft.Extensions.Primitives;
using PremisesWatch.Domain.Observations;
using PremisesWatch.Domain.Register;
using PremisesWatch.Domain.Visits;
using PremisesWatch.Features.Visits.Form;

namespace PremisesWatch.Features.Admin.Demo;

/// <summary>Fills the visit form as an officer would have.</summary>
internal sealed class DemoVisits(Random random, DemoWords words)
{
    /// <param name="trouble">0 quiet to 1 much amiss.</param>
    /// <param name="severe">A sign of this severity is among those seen.</param>
    public VisitForm Fill(Premises place, VisitQuestions ask, DateTimeOffset arrived, double trouble, int? severe = null)
    {
        var fields = new List<KeyValuePair<string, StringValues>>();
        void Set(string name, string value) => fields.Add(new(name, value));

        var outcome = severe is null && random.NextDouble() < 0.05 ? VisitOutcome.ClosedOnArrival : VisitOutcome.Completed;
        Set("submission", Guid.CreateVersion7(arrived).ToString());
        Set("arrived", VisitForm.Local(arrived));
        Set("left", VisitForm.Local(arrived.AddMinutes(random.Next(12, 55))));
        Set("basis", ask.Bases[random.Next(Math.Min(2, ask.Bases.Count))].Code);
        Set("purpose", (severe is null ? VisitPurpose.Proactive : VisitPurpose.Reactive).ToString());
        Set("outcome", outcome.ToString());
        Set("follow", nameof(FollowUp.None));
        if (random.NextDouble() < 0.3)
        {
            Set("with", ask.Agencies[random.Next(ask.Agencies.Count)].Code);
        }

        if (outcome == VisitOutcome.Completed)
        {
            Found(ask, trouble, severe, Set);
            Set("notes", words.Note("visit"));
        }

        return new VisitForm(fields);
    }

    private void Found(VisitQuestions ask, double trouble, int? severe, Action<string, string> set)
    {
        set("spoken-role", random.NextDouble() < 0.5 ? "supervisor" : "staff");
        foreach (var control in ask.Controls)
        {
            var chance = random.NextDouble();
            set($"control-{control.Code}", chance < 0.8 - (0.5 * trouble) ? "Sound" : chance < 0.9 ? "Wanting" : "NotChecked");
        }

        var signs = Signs(ask, trouble, severe).DistinctBy(sign => sign.Code).ToList();
        foreach (var sign in signs)
        {
            set($"seen-{sign.Code}", "on");
            set($"how-{sign.Code}", random.NextDouble() < 0.7 ? "officer" : "recording");
            set($"what-{sign.Code}", words.Note("sign"));
        }

        if (signs.Count == 0)
        {
            set("none", "on");
        }
    }

    private IEnumerable<Indicator> Signs(VisitQuestions ask, double trouble, int? severe)
    {
        if (severe is { } wanted)
        {
            yield return Pick([.. ask.Indicators.Where(sign => sign.Severity == wanted)]);
        }

        var many = random.NextDouble() < 0.12 + (0.5 * trouble) ? 1 + random.Next(trouble > 0.5 ? 2 : 1) : 0;
        for (var i = 0; i < many; i++)
        {
            var most = trouble > 0.5 && random.NextDouble() < 0.3 ? 4 : random.NextDouble() < 0.35 ? 3 : 2;
            var seen = ask.Indicators.Where(sign => sign.Severity <= most && sign.Kind.Contains('O', StringComparison.Ordinal)).ToList();
            if (seen.Count > 0)
            {
                yield return Pick(seen);
            }
        }
    }

    private Indicator Pick(List<Indicator> signs) => signs[random.Next(signs.Count)];
}
