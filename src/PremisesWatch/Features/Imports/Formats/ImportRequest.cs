namespace PremisesWatch.Features.Imports.Formats;

/// <summary>What is brought in, and how.</summary>
/// <param name="SourceName">Of the file, the archive or the folder.</param>
/// <param name="Types">BusinessTypeIDs; empty means all. Of food hygiene ratings only.</param>
/// <param name="AuthorityId">For formats whose records do not say their authority.</param>
/// <param name="Plan">What else the format's reader needs to know.</param>
/// <param name="Force">Go on where it would stop and ask.</param>
public sealed record ImportRequest(ImportFormat Format, string SourceName, int[] Types, int? AuthorityId = null, bool Force = false, Guid? StartedBy = null,
    ReadingPlan? Plan = null);

/// <summary>What a format's reader needs to know beside the file, such as which column is what.</summary>
public abstract record ReadingPlan;
