using Npgsql;

namespace PremisesWatch.Features.Imports.Formats;

/// <summary>
/// One kind of file that is brought in, found by scanning: how its records are read into staging, and what they do.
/// Adding a format is one folder with a class of this, its reader and its statements.
/// </summary>
public abstract class ImportFormat
{
    /// <summary>Its word on the command line and in the database, such as <c>fhrs</c>.</summary>
    public abstract string Code { get; }

    /// <summary>Such as "Food hygiene ratings".</summary>
    public abstract string Name { get; }

    /// <summary>Which files, in a sentence.</summary>
    public abstract string Hint { get; }

    /// <summary>What its records are numbered by, such as FHRSID.</summary>
    public abstract string KeyName { get; }

    public abstract ImportStatements Statements { get; }

    /// <summary>Columns of the staging table that <see cref="ImportRecord.Write"/> writes, in order, after run, ordinal and part.</summary>
    public abstract string StagingColumns { get; }

    /// <summary>What the page asks beside the file.</summary>
    public virtual Task<ImportOptions?> Options(IServiceProvider services, CancellationToken cancel) => Task.FromResult<ImportOptions?>(null);

    /// <summary>Adds what the reader needs to know beside the file.</summary>
    public virtual Task<ImportRequest> Prepare(IServiceProvider services, ImportRequest request, CancellationToken cancel) => Task.FromResult(request);

    /// <summary>Adds what the register was last given, which the reader asks for on this connection, to know records again; nothing where it knows none.</summary>
    public virtual ImportRequest Knowing(ImportRequest request, NpgsqlConnection connection) => request;

    /// <summary>What a person must answer about an uploaded file before it can be read; the file is kept until then.</summary>
    /// <returns>The address of the question; null where there is none.</returns>
    public virtual Task<string?> Ask(IServiceProvider services, string fileName, Func<Stream> open, ImportRequest request, CancellationToken cancel) =>
        Task.FromResult<string?>(null);

    /// <exception cref="ImportRefused">The file is not of this format.</exception>
    public abstract ImportReader Open(Stream content, ImportRequest request);

    /// <summary>True where its records are small and stay good, so that some thousands of them may be read ahead, of several files at once.</summary>
    public virtual bool ReadsAhead => false;

    /// <summary>Why the run stops and asks, beside what holds for every format.</summary>
    public virtual Task<IReadOnlyList<string>> WhyStop(IServiceProvider services, Guid runId, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<string>>([]);

    /// <summary>What follows in the background once the run is applied.</summary>
    public virtual Task Applied(IServiceProvider services, Guid runId, CancellationToken cancel) => Task.CompletedTask;
}
