using PremisesWatch.Domain.People;

namespace PremisesWatch.Domain.Register;

/// <summary>Which column of an authority's licence register is what, as a person said; used again while the header stays the same.</summary>
public sealed class LicenceMapping : IInAuthority
{
    public Guid Id { get; init; }

    public int AuthorityId { get; init; }

    /// <summary>By which <c>--mapping</c> asks for it; unique within the authority.</summary>
    public required string Name { get; init; }

    /// <summary>The header, column by column, as written.</summary>
    public required string[] Header { get; init; }

    /// <summary>The field of each column, in the order of the header; empty where it is not brought in.</summary>
    public required string[] Fields { get; init; }

    public DateTimeOffset SavedAt { get; init; }

    public Guid SavedBy { get; init; }
}

/// <summary>A column of a layout that comes with the program: the suggested template, and layouts seen at councils.</summary>
public sealed class LicenceLayoutColumn
{
    public required string Layout { get; init; }

    /// <summary>Counted from 1.</summary>
    public int Position { get; init; }

    public required string Header { get; init; }

    /// <summary>Null where it is not brought in.</summary>
    public string? Field { get; set; }
}

/// <summary>A word that councils write, and what it means here: of headers, statuses, yes and no, nothing, and activities.</summary>
public sealed class LicenceWord
{
    /// <summary><c>header</c>, <c>status</c>, <c>answer</c>, <c>nothing</c> or <c>activity</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Letters and digits in lower case.</summary>
    public required string Word { get; init; }

    public required string Means { get; set; }
}

/// <summary>A licence register that was uploaded and waits until a person has said which column is what.</summary>
public sealed class LicenceUpload : IInAuthority
{
    public Guid Id { get; init; }

    public int AuthorityId { get; init; }

    public required string FileName { get; init; }

    public required byte[] Content { get; init; }

    /// <summary>True for one of several files of an archive: it is not brought in alone.</summary>
    public bool IsPart { get; init; }

    public Guid UploadedBy { get; init; }

    public DateTimeOffset UploadedAt { get; init; }
}
