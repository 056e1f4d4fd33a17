using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Escalation;
using PremisesWatch.Domain.Intelligence;
using PremisesWatch.Domain.Observations;
using PremisesWatch.Domain.Register;
using PremisesWatch.Domain.Retention;
using PremisesWatch.Domain.Risk;
using PremisesWatch.Domain.Visits;

namespace PremisesWatch.Features.Admin.Seed;

/// <summary>Puts <c>seeds/reference</c> into the database, by natural keys: adds and renews, never deletes.</summary>
public sealed class SeedReference(PremisesWatchDb db, TimeProvider clock)
{
    private const int CatalogueVersion = 1;

    private sealed record AuthorityRow(string Code, string Name, string? FhrsCode, string? GssCode);

    private sealed record IndicatorRow(
        string Code, string Wording, string Kind, int Severity, string Fits, string WhereSeen, bool AsksAge, string RaisedBy, string Source)
    {
        public Indicator Indicator(int version) => new()
        {
            CatalogueVersion = version,
            Code = Code,
            Wording = Wording,
            Kind = Kind,
            Severity = Severity,
            Fits = Fits,
            WhereSeen = WhereSeen,
            AsksAge = AsksAge,
            RaisedBy = RaisedBy,
            Source = Source,
        };
    }

    private sealed record FactorRow(string Code, string Wording, bool OnlyWithAccommodation)
    {
        public ProtectiveFactor Factor(int version) => new()
        {
            CatalogueVersion = version,
            Code = Code,
            Wording = Wording,
            OnlyWithAccommodation = OnlyWithAccommodation,
        };
    }

    public async Task Run(CancellationToken cancel = default)
    {
        await SeedAuthorities(cancel);
        await Renew(SeedFile.Rows<PremisesType>("reference/premises-types.csv"), type => type.Code, cancel);
        await Renew(SeedFile.Rows<ReferenceScheme>("reference/reference-schemes.csv"), scheme => scheme.Code, cancel);
        await Renew(SeedFile.Rows<FhrsBusinessType>("reference/fhrs-business-types.csv"), type => type.Id, cancel);
        await Renew(SeedFile.Rows<BasisOfEntry>("reference/bases-of-entry.csv"), basis => basis.Code, cancel);
        await Renew(SeedFile.Rows<Agency>("reference/agencies.csv"), agency => agency.Code, cancel);
        await Renew(SeedFile.Rows<GradeWord>("reference/grades.csv"), word => (word.Part, word.Code), cancel);
        await Renew(SeedFile.Rows<DisclosureWord>("reference/disclosure-words.csv"), word => (word.Part, word.Code), cancel);
        await Renew(SeedFile.Rows<LadderStep>("reference/ladders.csv"), step => (step.Kind, step.Step, step.Role), cancel);
        await Renew(SeedFile.Rows<LicenceLayoutColumn>("reference/licence-layouts.csv"), column => (column.Layout, column.Position), cancel);
        await Renew(SeedFile.Rows<LicenceWord>("reference/licence-words.csv"), word => (word.Kind, word.Word), cancel);
        await Renew(SeedFile.Rows<MatchWeight>("reference/match-weights.csv"), weight => weight.Code, cancel);
        await Renew(SeedFile.Rows<MatchWord>("reference/match-words.csv"), word => (word.Kind, word.Word), cancel);
        await Renew(SeedFile.Rows<RetentionClass>("reference/retention.csv"), known => known.Code, cancel);
        await SeedCatalogue(cancel);
        await SeedPolicy(cancel);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>A catalogue that was used is never reworded: another version has rows of its own.</summary>
    private async Task SeedCatalogue(CancellationToken cancel)
    {
        if (!await db.Indicators.AnyAsync(indicator => indicator.CatalogueVersion == CatalogueVersion, cancel))
        {
            db.Indicators.AddRange(SeedFile.Rows<IndicatorRow>("reference/indicators.csv").Select(row => row.Indicator(CatalogueVersion)));
            db.ProtectiveFactors.AddRange(SeedFile.Rows<FactorRow>("reference/protective-factors.csv").Select(row => row.Factor(CatalogueVersion)));
        }
    }

    /// <summary>
    /// The first holds at once; a later one waits for a manager. A version that is there is never reworded: where the seeds say something else
    /// under its number than was seeded then, theirs is put forward as a version of its own, once.
    /// </summary>
    private async Task SeedPolicy(CancellationToken cancel)
    {
        using var reader = new StreamReader(SeedFile.Open("reference/risk-policy.json"));
        var policy = RiskPolicyDocument.Read(await reader.ReadToEndAsync(cancel));
        if (policy.Problems().FirstOrDefault() is { } problem)
        {
            throw new InvalidOperationException($"The risk policy of the seeds cannot hold. {problem}");
        }

        var known = await db.RiskPolicies.AsNoTracking().OrderBy(stored => stored.Version).ToListAsync(cancel);
        if (known.Exists(stored => SaysTheSame(RiskPolicyDocument.Read(stored.Document), policy)))
        {
            return;
        }

        var version = known.Exists(stored => stored.Version == policy.Version) ? known[^1].Version + 1 : policy.Version;
        DateTimeOffset? atOnce = known.Count == 0 ? clock.GetUtcNow() : null;
        db.RiskPolicies.Add(new RiskPolicyVersion { Version = version, Document = RiskPolicyDocument.Write(policy with { Version = version }), HoldsFrom = atOnce, AppliedAt = atOnce });
    }

    private static bool SaysTheSame(RiskPolicy one, RiskPolicy other) => RiskPolicyDocument.Write(one with { Version = 0 }) == RiskPolicyDocument.Write(other with { Version = 0 });

    private async Task SeedAuthorities(CancellationToken cancel)
    {
        var known = await db.Authorities.ToDictionaryAsync(authority => authority.Code, cancel);
        foreach (var row in SeedFile.Rows<AuthorityRow>("reference/authorities.csv"))
        {
            if (known.TryGetValue(row.Code, out var authority))
            {
                authority.Name = row.Name;
            }
            else
            {
                db.Authorities.Add(new Authority { Code = row.Code, Name = row.Name, FhrsCode = row.FhrsCode, GssCode = row.GssCode });
            }
        }
    }

    private async Task Renew<T>(IEnumerable<T> rows, Func<T, object> key, CancellationToken cancel)
        where T : class
    {
        var known = await db.Set<T>().ToListAsync(cancel);
        var byKey = known.ToDictionary(key);
        foreach (var row in rows)
        {
            if (byKey.TryGetValue(key(row), out var old))
            {
                db.Entry(old).CurrentValues.SetValues(row);
            }
            else
            {
                db.Add(row);
            }
        }
    }
}
