using Microsoft.EntityFrameworkCore;
using PremisesWatch.Domain.Register;

namespace PremisesWatch.Data.Audit;

internal static class AuditMapping
{
    public static void MapAudit(this ModelBuilder model)
    {
        model.HasSequence("entry_id", Schemas.Audit);
        model.MapEntries();
        model.MapSeals();
        model.MapSamples();
    }

    private static void MapEntries(this ModelBuilder model)
    {
        model.Entity<AuditEntry>(entry =>
        {
            entry.ToTable("entry", Schemas.Audit);
            entry.HasKey(e => new { e.Era, e.Txid, e.Id });
            entry.Property(e => e.Era).HasDefaultValue(1);
            entry.Property(e => e.Txid).HasColumnType("xid8").HasDefaultValueSql("pg_current_xact_id()");
            entry.Property(e => e.Id).HasDefaultValueSql("nextval('audit.entry_id')");
            entry.Property(e => e.At).HasDefaultValueSql("clock_timestamp()");
            entry.HasIndex(e => e.Id).IsUnique();
            entry.HasIndex(e => new { e.PremisesId, e.Id }).HasFilter("premises_id is not null");
            entry.HasIndex(e => new { e.Person, e.Id }).HasFilter("person is not null");
            entry.HasIndex(e => new { e.At, e.Id }).HasFilter("digest is not null and kind in ('read', 'search', 'export', 'disclosure', 'sign_in', 'sign_in_failed', 'sign_out')");
        });
        model.Entity<AuditDetail>(detail =>
        {
            detail.ToTable("detail", Schemas.Audit);
            detail.HasKey(d => d.EntryId);
            detail.Property(d => d.EntryId).ValueGeneratedNever();
            detail.Property(d => d.Detail).HasColumnType("jsonb");
        });
        model.Entity<AuditErasing>(erasing =>
        {
            erasing.ToTable("erasing", Schemas.Audit);
            erasing.HasKey(e => e.ClassCode);
        });
    }

    private static void MapSeals(this ModelBuilder model)
    {
        model.Entity<AuditEra>(era =>
        {
            era.ToTable("era", Schemas.Audit);
            era.HasKey(e => e.Number);
            era.Property(e => e.Number).ValueGeneratedNever();
            era.HasData(new AuditEra { Number = 1 });
        });
        model.Entity<AuditSeal>(seal =>
        {
            seal.ToTable("seal", Schemas.Audit);
            seal.HasKey(s => s.Number);
            seal.Property(s => s.Number).ValueGeneratedNever();
            seal.Property(s => s.ToTxid).HasColumnType("xid8");
        });
    }

    private static void MapSamples(this ModelBuilder model)
    {
        model.Entity<AuditSample>(sample =>
        {
            sample.ToTable("sample", Schemas.Audit);
            sample.HasOne<Authority>().WithMany().HasForeignKey(s => s.AuthorityId);
            sample.HasIndex(s => new { s.AuthorityId, s.Month }).IsUnique();
            sample.HasMany(s => s.Entries).WithOne().HasForeignKey(e => e.SampleId);
        });
        model.Entity<AuditSampleEntry>(entry =>
        {
            entry.ToTable("sample_entry", Schemas.Audit);
            entry.HasKey(e => new { e.SampleId, e.Ordinal });
        });
    }
}
