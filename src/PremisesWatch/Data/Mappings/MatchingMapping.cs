using Microsoft.EntityFrameworkCore;
using PremisesWatch.Domain.Register;

namespace PremisesWatch.Data.Mappings;

internal static class MatchingMapping
{
    public static void MapMatching(this ModelBuilder model)
    {
        model.Entity<MatchWeight>().ToTable("match_weight", Schemas.Reference).HasKey(weight => weight.Code);
        model.Entity<MatchWord>().ToTable("match_word", Schemas.Reference).HasKey(word => new { word.Kind, word.Word });
        model.Entity<MatchCandidate>(candidate =>
        {
            candidate.ToTable("match_candidate", Schemas.Register).IsUnlogged().HasKey(c => new { c.ImportRunId, c.Ordinal, c.PremisesId });
            candidate.Property(c => c.Lines).HasColumnType("jsonb");
        });
        model.Entity<MatchQuestion>(question =>
        {
            question.ToTable("match_question", Schemas.Register);
            question.Property(q => q.Lines).HasColumnType("jsonb");
            question.Property(q => q.Point).HasColumnType("geometry(Point,27700)");
            question.HasOne<Premises>().WithMany().HasForeignKey(q => q.PremisesId);
            question.HasOne<ReferenceScheme>().WithMany().HasForeignKey(q => q.SchemeCode);
            question.HasIndex(q => new { q.SchemeCode, q.Value, q.PremisesId }).IsUnique();
            question.HasIndex(q => new { q.AuthorityId, q.AskedAt, q.Id });
        });
        model.Entity<MatchAnswer>(answer =>
        {
            answer.ToTable("match_answer", Schemas.Register);
            answer.HasOne<Premises>().WithMany().HasForeignKey(a => a.PremisesId);
            answer.HasIndex(a => new { a.SchemeCode, a.Value, a.PremisesId }).IsUnique().HasFilter("taken_back_at is null");
            answer.HasIndex(a => new { a.AuthorityId, a.AnsweredAt });
        });
        MapMerges(model);
    }

    private static void MapMerges(ModelBuilder model)
    {
        model.Entity<Premises>().HasOne<Premises>().WithMany().HasForeignKey(p => p.MergedIntoId);
        model.Entity<Premises>().HasIndex(p => p.MergedIntoId).HasFilter("merged_into_id is not null");
        model.Entity<PremisesMerge>(merge =>
        {
            merge.ToTable("premises_merge", Schemas.Register);
            merge.HasOne<Premises>().WithMany().HasForeignKey(m => m.PremisesId);
            merge.HasOne<Premises>().WithMany().HasForeignKey(m => m.IntoId);
            merge.HasIndex(m => m.IntoId);
            merge.HasIndex(m => m.PremisesId).IsUnique().HasFilter("parted_at is null");
        });
        model.Entity<MovedRow>(row =>
        {
            row.ToTable("merge_moved_row", Schemas.Register).HasKey(r => new { r.MergeId, r.TableName, r.RowKey });
            row.HasOne<PremisesMerge>().WithMany().HasForeignKey(r => r.MergeId);
        });
    }
}
