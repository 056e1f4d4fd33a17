namespace PremisesWatch.Features.Imports.Licences;

/// <summary>
/// Which place a licence is surely of, before any score: the statement that joins licences to places. Whatever is less sure than this is scored
/// (<see cref="LicencesMatchSql"/>).
/// </summary>
internal static class LicencePlacesSql
{
    /// <summary>A name shared by more licences than these at one place, such as every stall of a market hall, is not sure.</summary>
    public const int MostOfOnePlace = 5;

    /// <summary>Of a row best: a person said that the licence is not of that place.</summary>
    private const string SaidDifferent = """
        exists (
          select from register.licence_staging s
          join register.match_answer said on said.scheme_code = 'licence' and said.value = s.number and said.premises_id = best.premises_id
          where s.import_run_id = @run and s.ordinal = best.ordinal and said.taken_back_at is null and not said.is_same)
        """;

    private static string Bare(string text) => $"regexp_replace(lower({text}), '[^a-z0-9]', '', 'g')";

    /// <summary>
    /// A row (ordinal, premises_id) for each licence of the run that is sure: by its number, by its UPRN, or by postcode and name together;
    /// where the best of these leads to one open place alone. A name counts only where the house numbers do not say otherwise, and nothing counts
    /// against what a person said.
    /// </summary>
    public static readonly string Sure = $"""
        select best.ordinal, best.premises_id
        from (
          select found.ordinal, found.premises_id, found.way, found.agrees, count(*) over (partition by found.ordinal, found.way) as places,
            min(found.way) over (partition by found.ordinal) as best_way,
            count(*) over (partition by found.premises_id, found.way) as licences
          from (
            select s.ordinal, p.id as premises_id, 1 as way, true as agrees
            from register.licence_staging s
            join register.external_reference r on r.scheme_code = 'licence' and r.value = s.number
            join register.premises p on p.id = r.premises_id and p.authority_id = @authority and p.status = 'Open'
            where s.import_run_id = @run and not s.is_more
            union
            select s.ordinal, p.id, 2, true
            from register.licence_staging s
            join register.external_reference r on r.scheme_code = 'uprn' and ltrim(r.value, '0') = s.uprn
            join register.premises p on p.id = r.premises_id and p.authority_id = @authority and p.status = 'Open'
            where s.import_run_id = @run and not s.is_more
            union
            select s.ordinal, p.id, 3,
              coalesce(register.house_numbers(array[s.address]) && register.house_numbers(array[p.address_line1, p.address_line2, p.address_line3]), true)
            from register.licence_staging s
            join register.premises p on p.authority_id = @authority and p.status = 'Open' and p.postcode = s.postcode
            where s.import_run_id = @run and not s.is_more
              and ({Bare("p.name")} in ({Bare("s.premises_name")}, {Bare("s.trading_as")}) or {Bare("p.trading_name")} in ({Bare("s.premises_name")}, {Bare("s.trading_as")}))) found) best
        where best.way = best.best_way and best.places = 1 and best.agrees and (best.way < 3 or best.licences <= {MostOfOnePlace})
          and not {SaidDifferent}
        """;
}
