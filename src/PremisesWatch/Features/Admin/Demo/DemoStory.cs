using PremisesWatch.Data;
using PremisesWatch.Data.People;
using PremisesWatch.Domain.People;
using PremisesWatch.Domain.Register;
using PremisesWatch.Platform.Time;

namespace PremisesWatch.Features.Admin.Demo;

/// <summary>Eighteen months at Sandhaven, told in order of time: visits, reports, and the flags that followed.</summary>
internal sealed class DemoStory(PremisesWatchDb db, DemoClock clock, DemoDeeds deeds, DemoWords words, Random random, IReadOnlyList<Person> people)
{
    private const int Days = 540;

    private readonly DemoVisits _visits = new(random, words);
    private readonly List<(DateTimeOffset At, Func<Task> Deed)> _events = [];

    private IReadOnlyList<Person> Officers => [.. people.Where(person => person.Roles.Any(role => role.Role == Role.LicensingOfficer))];

    private Person Cplo => people.First(person => person.Roles.Any(role => role.Role == Role.Cplo));

    public async Task Tell(List<Premises> places, DateTimeOffset now, Action<int, int> progress, CancellationToken cancel)
    {
        foreach (var place in places)
        {
            Routine(place, now);
        }

        Severe(places, now);
        Reports(places, now);
        _events.AddRange(DemoIntelligence.Items.Select(item => (now.AddDays(-item.DaysAgo), (Func<Task>)(() => deeds.Intelligence(people).Tell(item, places, cancel)))));
        var ordered = _events.Where(told => told.At < now).OrderBy(told => told.At).ToList();
        for (var i = 0; i < ordered.Count; i++)
        {
            cancel.ThrowIfCancellationRequested();
            clock.MoveTo(ordered[i].At);
            await ordered[i].Deed();
            db.ChangeTracker.Clear();
            await deeds.LetTimePass(Cplo, Officers, now.AddDays(-6), words);
            db.ChangeTracker.Clear();
            progress(i + 1, ordered.Count);
        }

        clock.MoveTo(now);
        await deeds.LetTimePass(Cplo, Officers, now.AddDays(-6), words);
    }

    /// <summary>One place in nine was never visited; the rest about as often as their band asks.</summary>
    private void Routine(Premises place, DateTimeOffset now)
    {
        var trouble = random.NextDouble() switch { < 0.07 => 0.9, < 0.25 => 0.5, _ => 0.1 };
        var day = random.Next(10, Days);
        if (random.NextDouble() < 0.11)
        {
            return;
        }

        for (var since = Days - day; since > 3; since -= random.Next(120, 420))
        {
            Visit(place, At(now, since, place), trouble, null);
        }
    }

    /// <summary>Signs of severity 5: some long decided, one climbing since this afternoon, one half an hour old.</summary>
    private void Severe(List<Premises> places, DateTimeOffset now)
    {
        TimeSpan[] ago =
        [
            TimeSpan.FromDays(310), TimeSpan.FromDays(120), TimeSpan.FromDays(45), TimeSpan.FromDays(8), TimeSpan.FromHours(26),
            TimeSpan.FromHours(2.6), TimeSpan.FromMinutes(25),
        ];
        var late = places.Where(place => place.TypeCode is "takeaway" or "hotel").ToList();
        for (var i = 0; i < ago.Length; i++)
        {
            Visit(late[(i * 23) + 11], now - ago[i] - TimeSpan.FromMinutes(30), 0.6, 5);
        }
    }

    private void Reports(List<Premises> places, DateTimeOffset now)
    {
        for (var i = 0; i < 60; i++)
        {
            Report(places[random.Next(places.Count)], now.AddDays(-random.NextDouble() * Days), 2 + random.Next(2));
        }

        // Three sources within a month agree on two places.
        foreach (var place in places.Where(place => place.TypeCode == "takeaway").Skip(20).Take(2))
        {
            foreach (var days in new[] { 19.0, 8.4, 1.3 })
            {
                Report(place, now.AddDays(-days), 3);
            }
        }

        foreach (var (place, days) in places.Where(place => place.TypeCode == "guest-house").Skip(9).Take(3).Zip([1.2, 3.4, 4.6]))
        {
            Report(place, now.AddDays(-days), 4);
        }
    }

    private void Visit(Premises place, DateTimeOffset at, double trouble, int? severe) => _events.Add((at.AddMinutes(30), async () =>
    {
        var officer = Officers[random.Next(Officers.Count)];
        await deeds.Visit(officer, place, _visits.Fill(place, await deeds.Questions(place.TypeCode), at, trouble, severe));
    }));

    private void Report(Premises place, DateTimeOffset at, int severity) => _events.Add((at, async () =>
    {
        var ask = await deeds.Questions(place.TypeCode);
        var signs = ask.Indicators.Where(sign => sign.Severity == severity).DefaultIfEmpty(ask.Indicators.MinBy(sign => sign.Severity)!).ToList();
        var provenance = new[] { "professional", "public-named", "premises", "professional" }[random.Next(4)];
        await deeds.Observe(Officers[0], place, signs[random.Next(signs.Count)], severity > 2 && provenance == "premises" ? "professional" : provenance, words.Note("sign"));
    }));

    /// <summary>Late places are seen after 23:00 every other time.</summary>
    private DateTimeOffset At(DateTimeOffset now, int daysAgo, Premises place)
    {
        var atNight = place.HoursKnown && place.Hours.TradesAfter23() && random.Next(2) == 0;
        var day = now.UkDate().AddDays(-daysAgo).ToDateTime(TimeOnly.MinValue);
        return UkTime.FromUk(day.AddMinutes(atNight ? random.Next(23 * 60, 26 * 60) : random.Next(14 * 60, (21 * 60) + 30)));
    }
}
