using Npgsql;

namespace PremisesWatch.Features.Imports.Formats;

/// <summary>What a file says of itself.</summary>
/// <param name="ExtractDate">Null where it does not say.</param>
/// <param name="ItemCount">Null where it does not say.</param>
/// <param name="IsWhole">False for an excerpt: what it lacks is not thereby gone.</param>
public sealed record PartHeader(DateOnly? ExtractDate, int? ItemCount, bool IsWhole);

/// <summary>Reads one file as a stream, record by record: memory does not grow with it.</summary>
public abstract class ImportReader : IDisposable
{
    public abstract PartHeader Header { get; }

    /// <exception cref="ImportRefused">The file breaks off, or is not what it said.</exception>
    public abstract IEnumerable<ImportRecord> Records(DateOnly today);

    public abstract void Dispose();
}

/// <summary>One record made ready for staging, or the reason why not.</summary>
public abstract class ImportRecord
{
    public abstract string? Key { get; }

    /// <summary>By which a person knows it; shortened where it is too long to show.</summary>
    public abstract string? Name { get; }

    /// <summary>By which the file names the record's authority, and its name in words; null where the file does not say.</summary>
    public virtual (string Code, string? Name)? Authority => null;

    /// <summary>Why it is left out; null where it is kept.</summary>
    public abstract string? Rejection { get; }

    /// <summary>True where a rejected record counts among the rejected of the asked types.</summary>
    public virtual bool IsAsked => true;

    /// <summary>What was odd in a record that is kept.</summary>
    public virtual IReadOnlyList<string> Warnings => [];

    /// <summary>The key of which a file may hold one record only; null where there is no such rule.</summary>
    public virtual long? OnlyOnce => null;

    /// <summary>Its fingerprint where that says it is as the register was last given it, under the key of <see cref="OnlyOnce"/>: it is not staged.</summary>
    public virtual Guid? SameAs => null;

    /// <summary>Asked of one that is not staged.</summary>
    public virtual bool HasPoint => false;

    /// <summary>Writes the format's staging columns, in their order.</summary>
    public abstract void Write(NpgsqlBinaryImporter rows);
}
