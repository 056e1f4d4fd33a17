using Microsoft.EntityFrameworkCore;
using PremisesWatch.Domain.Intelligence;
using PremisesWatch.Domain.Register;

namespace PremisesWatch.Data.Mappings;

internal static class IntelligenceMapping
{
    public static void MapIntelligence(this ModelBuilder model)
    {
        model.HasSequence("item_reference", Schemas.Intelligence);
        model.Entity<GradeWord>().ToTable("grade_word", Schemas.Reference).HasKey(word => new { word.Part, word.Code });
        model.Entity<DisclosureWord>().ToTable("disclosure_word", Schemas.Reference).HasKey(word => new { word.Part, word.Code });
        model.Entity<IntelligenceItem>(item =>
        {
            item.ToTable("item", Schemas.Intelligence);
            item.Ignore(i => i.Grade);
            item.Property(i => i.Version).IsRowVersion();
            item.HasOne<Authority>().WithMany().HasForeignKey(i => i.AuthorityId);
            item.HasIndex(i => i.Reference).IsUnique();
            item.HasIndex(i => new { i.AuthorityId, i.SubmittedAt }).HasFilter("graded_at is null");
            item.HasIndex(i => new { i.AuthorityId, i.ReviewOn });
            item.HasIndex(i => new { i.AuthorId, i.SubmittedAt });
        });
        model.MapTexts();
        model.MapLinks();
        model.MapSigns();
    }

    private static void MapSigns(this ModelBuilder model)
    {
        model.Entity<ItemSign>(sign =>
        {
            sign.ToTable("sign", Schemas.Intelligence);
            sign.HasOne<IntelligenceItem>().WithMany().HasForeignKey(s => new { s.ItemId, s.AuthorityId }).HasPrincipalKey(i => new { i.Id, i.AuthorityId });
            sign.HasOne<Premises>().WithMany().HasForeignKey(s => s.PremisesId);
            sign.HasIndex(s => s.PremisesId);
        });
        model.Entity<Disclosure>(disclosure =>
        {
            disclosure.ToTable("disclosure", Schemas.Intelligence);
            disclosure.HasOne<IntelligenceItem>().WithMany().HasForeignKey(d => new { d.ItemId, d.AuthorityId }).HasPrincipalKey(i => new { i.Id, i.AuthorityId });
            disclosure.HasOne<Premises>().WithMany().HasForeignKey(d => d.PremisesId);
            disclosure.HasIndex(d => new { d.AuthorityId, d.DisclosedAt });
        });
    }

    private static void MapTexts(this ModelBuilder model)
    {
        model.Entity<FullText>(text =>
        {
            text.ToTable("full_text", Schemas.Intelligence).HasKey(t => t.ItemId);
            text.HasOne<IntelligenceItem>().WithOne().HasForeignKey<FullText>(t => new { t.ItemId, t.AuthorityId })
                .HasPrincipalKey<IntelligenceItem>(i => new { i.Id, i.AuthorityId });
        });
        model.Entity<GradingNote>(note =>
        {
            note.ToTable("grading_note", Schemas.Intelligence);
            note.HasOne<IntelligenceItem>().WithMany().HasForeignKey(n => new { n.ItemId, n.AuthorityId }).HasPrincipalKey(i => new { i.Id, i.AuthorityId });
        });
        model.Entity<ConditionsAcknowledgement>(read =>
        {
            read.ToTable("conditions_acknowledgement", Schemas.Intelligence);
            read.HasOne<IntelligenceItem>().WithMany().HasForeignKey(a => new { a.ItemId, a.AuthorityId }).HasPrincipalKey(i => new { i.Id, i.AuthorityId });
            read.HasIndex(a => new { a.PersonId, a.ItemId });
        });
    }

    private static void MapLinks(this ModelBuilder model)
    {
        model.Entity<PremisesLink>(link =>
        {
            link.ToTable("premises_link", Schemas.Intelligence).HasKey(l => new { l.ItemId, l.PremisesId });
            link.HasOne<IntelligenceItem>().WithMany().HasForeignKey(l => new { l.ItemId, l.AuthorityId }).HasPrincipalKey(i => new { i.Id, i.AuthorityId });
            link.HasOne<Premises>().WithMany().HasForeignKey(l => l.PremisesId);
            link.HasIndex(l => l.PremisesId);
        });
        model.Entity<SanitisedText>(text =>
        {
            text.ToTable("sanitised_text", Schemas.Intelligence).HasKey(t => new { t.ItemId, t.PremisesId });
            text.HasOne<PremisesLink>().WithOne().HasForeignKey<SanitisedText>(t => new { t.ItemId, t.PremisesId });
            text.HasIndex(t => t.PremisesId);
        });
    }
}
