using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Intelligence;
using PremisesWatch.Platform.Composition;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Intelligence.Grade;

/// <param name="Version">Of the item as the grader read it.</param>
/// <param name="Sanitised">What others may read; null for nothing.</param>
/// <param name="Places">That the item is about.</param>
/// <param name="Sign">What was seen; null where it is not said, and the item adds nothing.</param>
public sealed record GradeGiven(uint Version, Grading Grading, ProtectiveMarking Marking, string? Sanitised, string? Notes, IReadOnlyList<Guid> Places, SignGiven? Sign = null);

/// <summary>Grades an item, or grades it again, and lets others read of it what the grader wrote for them, at the places it is about.</summary>
[Operation]
public sealed class GradeItem(PremisesWatchDb db, TimeProvider clock, ICurrentPerson person, KeepSigns keepSigns)
{
    /// <returns>False where somebody graded it in between: nothing is saved.</returns>
    public async Task<bool> Run(Guid id, GradeGiven given, CancellationToken cancel = default)
    {
        try
        {
            return await db.InTransaction(() => Grade(id, given, cancel), cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    }

    private async Task<bool> Grade(Guid id, GradeGiven given, CancellationToken cancel)
    {
        var item = await db.ItemsFor(person).SingleAsync(known => known.Id == id, cancel);
        if (item.Version != given.Version)
        {
            return false;
        }

        var now = clock.GetUtcNow();
        item.GradeAs(given.Grading, person.Id, now);
        item.Marking = given.Marking;
        if (given.Notes is not null)
        {
            db.Add(new GradingNote
            {
                Id = Guid.CreateVersion7(now), ItemId = id, AuthorityId = item.AuthorityId, Grade = item.Grade!, Notes = given.Notes, WrittenBy = person.Id, WrittenAt = now,
            });
        }

        await Link(item, given.Places, now, cancel);
        await db.SanitisedTexts.Where(text => text.ItemId == id).ExecuteDeleteAsync(cancel);
        if (given.Sanitised is { } sanitised)
        {
            db.AddRange(given.Places.Select(place => Released(item, place, sanitised, now)));
        }

        await db.SaveChangesAsync(cancel);
        var source = await db.FullTextsFor(person).Where(text => text.ItemId == id).Select(text => text.SourceReference).SingleOrDefaultAsync(cancel);
        await keepSigns.Run(item, source, given.Sign, cancel);
        return true;
    }

    private async Task Link(IntelligenceItem item, IReadOnlyList<Guid> places, DateTimeOffset now, CancellationToken cancel)
    {
        await db.PremisesLinks.Where(link => link.ItemId == item.Id && !places.Contains(link.PremisesId)).ExecuteDeleteAsync(cancel);
        var known = await db.PremisesLinks.Where(link => link.ItemId == item.Id).Select(link => link.PremisesId).ToListAsync(cancel);
        db.AddRange(places.Except(known).Select(place => new PremisesLink
        {
            ItemId = item.Id, PremisesId = place, AuthorityId = item.AuthorityId, AuthorId = item.AuthorId, LinkedAt = now,
        }));
    }

    private static SanitisedText Released(IntelligenceItem item, Guid place, string text, DateTimeOffset now) => new()
    {
        ItemId = item.Id,
        PremisesId = place,
        AuthorityId = item.AuthorityId,
        Reference = item.Reference,
        Marking = item.Marking,
        Text = text,
        Source = item.Source!.Value,
        Assessment = item.Assessment!.Value,
        Handling = item.Handling!.Value,
        Conditions = item.HandlingConditions,
        ConditionsExpireOn = item.ConditionsExpireOn,
        ReleasedAt = now,
    };
}
