namespace PremisesWatch.Features.Imports.Licences;

/// <summary>
/// Which place a licence is surely of: the one statement that joins licences to places. Whatever is less sure than this waits for a
/// person; a matcher that scores candidates takes the place of <see cref="Sure"/> and of nothing else.
/// </summary>
internal static class LicencePlacesSql
{
    /// <summary>A name shared by more licences than these at one place, such as every stall of a market hall, is not sure.</summary>
    private const string MostOfOnePlace = "5";

    private static string Bare(string text) => $"regexp_replace(lower({text}), '[^a-z0-9]', '', 'g')";

    /// <summary>
    /// A row (ordinal, premises_id) for each licence of the run that is sure: by its number, by its UPRN, or by postcode and name together;
    /// where the best of these leads to one open place alone.
    /// </summary>
    public static readonly string Sure = $"""
        select best.ordinal, best.premises_id
        from (
          select found.ordinal, found.premises_id, found.way, count(*) over (partition by found.ordinal, found.way) as places,
            min(found.way) over (partition by found.ordinal) as best_way,
            count(*) over (partition by found.premises_id, found.way) as licences
          from (
            select s.ordinal, p.id as premises_id, 1 as way
            from register.licence_staging s
            join register.external_reference r on r.scheme_code = 'licence' and r.value = s.number
            join register.premises p on p.id = r.premises_id and p.authority_id = @authority and p.status = 'Open'
            where s.import_run_id = @run and not s.is_more
            union
            select s.ordinal, p.id, 2
            from register.licence_staging s
            join register.external_reference r on r.scheme_code = 'uprn' and ltrim(r.value, '0') = s.uprn
            join register.premises p on p.id = r.premises_id and p.authority_id = @authority and p.status = 'Open'
            where s.import_run_id = @run and not s.is_more
            union
            select s.ordinal, p.id, 3
            from register.licence_staging s
            join register.premises p on p.authority_id = @authority and p.status = 'Open' and p.postcode = s.postcode
            where s.import_run_id = @run and not s.is_more
              and ({Bare("p.name")} in ({Bare("s.premises_name")}, {Bare("s.trading_as")}) or {Bare("p.trading_name")} in ({Bare("s.premises_name")}, {Bare("s.trading_as")}))) found) best
        where best.way = best.best_way and best.places = 1 and (best.way < 3 or best.licences <= {MostOfOnePlace})
        """;
}
