namespace PremisesWatch.Features.Imports.Matching;

/// <summary>What an answer does to a record of one register; found by scanning. Each runs within the caller's transaction.</summary>
public abstract class MatchSource
{
    public static readonly IReadOnlyList<MatchSource> All =
    [
        .. typeof(MatchSource).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(MatchSource)) && !type.IsAbstract)
            .Select(type => (MatchSource)Activator.CreateInstance(type)!).OrderBy(source => source.Name, StringComparer.Ordinal),
    ];

    /// <summary>A code of <see cref="Domain.Register.ReferenceScheme"/>.</summary>
    public abstract string SchemeCode { get; }

    /// <summary>Such as "Food hygiene register".</summary>
    public abstract string Name { get; }

    /// <summary>What its records are numbered by, such as FHRSID.</summary>
    public abstract string KeyName { get; }

    /// <summary>What the answer "different place" does, and how to tell, in sentences that follow a colon.</summary>
    public abstract string Different { get; }

    public static MatchSource Of(string schemeCode) => All.Single(source => source.SchemeCode == schemeCode);

    /// <returns>False where the record waits no longer.</returns>
    public abstract Task<bool> Join(IServiceProvider services, string value, Guid premisesId, CancellationToken cancel);

    /// <summary>The record becomes a place of its own.</summary>
    /// <returns>The new place; null where the record waits no longer, or is of a register that makes no places by itself.</returns>
    public abstract Task<Guid?> Take(IServiceProvider services, string value, CancellationToken cancel);

    /// <summary>Takes the record from the place that it was joined to: it waits, and the question is put again.</summary>
    /// <returns>False where it is not joined to that place.</returns>
    public abstract Task<bool> Unjoin(IServiceProvider services, string value, Guid premisesId, CancellationToken cancel);

    /// <summary>Puts the question again, where the record still waits.</summary>
    public abstract Task AskAgain(IServiceProvider services, string value, Guid premisesId, CancellationToken cancel);
}
