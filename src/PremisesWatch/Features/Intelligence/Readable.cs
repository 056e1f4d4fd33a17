using PremisesWatch.Data;
using PremisesWatch.Domain.Intelligence;
using PremisesWatch.Domain.People;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Intelligence;

/// <summary>What of the items a person may read, as the walls of the database say it again (<c>db/sql/walls/reach.sql</c>).</summary>
internal static class Readable
{
    public static readonly Role[] Authors = [Role.LicensingOfficer, Role.AwakenTeam, Role.Cplo, Role.PoliceLiaison];

    public static IQueryable<IntelligenceItem> ItemsFor(this PremisesWatchDb db, ICurrentPerson person)
    {
        var id = person.Id;
        return person.Is(Role.PoliceLiaison, Role.Cplo) ? db.IntelligenceItems : db.IntelligenceItems.Where(item => item.AuthorId == id);
    }

    /// <summary>Where there is a risk to the source, police alone.</summary>
    public static IQueryable<FullText> FullTextsFor(this PremisesWatchDb db, ICurrentPerson person)
    {
        var id = person.Id;
        return person.Is(Role.PoliceLiaison) ? db.FullTexts
            : person.Is(Role.Cplo) ? db.FullTexts.Where(text => !text.RiskToSource)
            : db.FullTexts.Where(text => !text.RiskToSource && text.AuthorId == id);
    }

    /// <summary>What an item says was seen, for those who read its full text.</summary>
    public static IQueryable<ItemSign> SignsFor(this PremisesWatchDb db, ICurrentPerson person)
    {
        var id = person.Id;
        return person.Is(Role.PoliceLiaison) ? db.ItemSigns
            : person.Is(Role.Cplo) ? db.ItemSigns.Where(sign => !sign.RiskToSource)
            : person.Is(Role.LicensingOfficer, Role.AwakenTeam) ? db.ItemSigns.Where(sign => !sign.RiskToSource && sign.AuthorId == id)
            : db.ItemSigns.Where(_ => false);
    }

    /// <summary>Who had what of an item: for those who answer for it, and for whoever gave it.</summary>
    public static IQueryable<Disclosure> DisclosuresFor(this PremisesWatchDb db, ICurrentPerson person)
    {
        var id = person.Id;
        return person.Is(Role.PoliceLiaison, Role.Cplo, Role.Manager) ? db.Disclosures : db.Disclosures.Where(disclosure => disclosure.PersonId == id);
    }

    public static IQueryable<SanitisedText> SanitisedFor(this PremisesWatchDb db, ICurrentPerson person)
    {
        var reads = person.Is(Role.LicensingOfficer, Role.Cplo, Role.PoliceLiaison, Role.Manager);
        return db.SanitisedTexts.Where(_ => reads);
    }

    /// <summary>Grading notes are for police alone.</summary>
    public static IQueryable<GradingNote> NotesFor(this PremisesWatchDb db, ICurrentPerson person)
    {
        var reads = person.Is(Role.PoliceLiaison);
        return db.GradingNotes.Where(_ => reads);
    }
}
