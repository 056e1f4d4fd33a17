namespace PremisesWatch.Features.Imports.Matching;

/// <summary>
/// Scores records against places, set-based. A record and a place meet only in a block: a number, a postcode, a word or a house number within a
/// postcode, a word within a square of the map. A block is cut at most-in-block places, so that no record costs more than that.
/// </summary>
internal static class MatchSql
{
    public const string Forget = "delete from register.match_candidate where import_run_id = @run";

    private const string Weights = """
        (
          select max(amount) filter (where code = 'said-same') as said_same, max(amount) filter (where code = 'identifier') as identifier,
            max(amount) filter (where code = 'uprn') as same_uprn, max(amount) filter (where code = 'same-postcode') as same_postcode,
            max(amount) filter (where code = 'same-sector') as same_sector, max(amount) filter (where code = 'other-postcode') as other_postcode,
            max(amount) filter (where code = 'name') as name_alike, max(amount) filter (where code = 'same-house') as same_house,
            max(amount) filter (where code = 'other-house') as other_house, max(amount) filter (where code = 'near') as near,
            max(amount) filter (where code = 'far') as far, max(amount) filter (where code = 'same-address') as same_address,
            max(amount) filter (where code = 'other-address') as other_address, max(amount) filter (where code = 'other-type') as other_type, max(amount) filter (where code = 'sure') as sure,
            max(amount) filter (where code = 'uncertain') as uncertain, max(amount) filter (where code = 'name-floor') as name_floor,
            max(amount) filter (where code = 'hidden-name') as hidden_name, max(amount) filter (where code = 'near-metres') as near_metres,
            max(amount) filter (where code = 'most-candidates') as most_candidates, max(amount) filter (where code = 'most-records') as most_records,
            max(amount) filter (where code = 'most-in-block') as most_in_block
          from reference.match_weight) w
        """;

    private const string Words = """
        (
          select '\m(' || string_agg(word, '|') filter (where kind = 'drop') || ')\M' as dropped,
            '\m(' || string_agg(word, '|') filter (where kind = 'no-name') || ')\M' as no_name,
            '(?<![[:alnum:]])(' || string_agg(regexp_replace(word, '([.+*?()])', '\\\1', 'g'), '|') filter (where kind = 'trading-as') || ')(?![[:alnum:]])' as splitting
          from reference.match_word) word
        """;

    /// <summary>What the best candidate of a record makes of it.</summary>
    public const string Judge = """
        update register.import_verdict v
        set verdict = case when best.is_sure then 'joined' else 'to-review' end,
            premises_id = case when best.is_sure then best.premises_id end, likely_premises_id = best.premises_id
        from (select distinct on (ordinal) * from register.match_candidate where import_run_id = @run order by ordinal, rank) best
        where v.import_run_id = @run and v.ordinal = best.ordinal
        """;

    /// <summary>
    /// Fill <c>register.match_candidate</c> of the run, which is empty before. Step by step over temporary tables that are analysed, because the planner
    /// takes what it knows nothing of for one row, and would compare every record with every place.
    /// </summary>
    public static IReadOnlyList<string> Score(MatchSubjects subjects) =>
    [
        "drop table if exists pg_temp.match_free, pg_temp.match_number, pg_temp.match_square, pg_temp.match_place, pg_temp.match_known, pg_temp.match_record, pg_temp.match_pair",
        $"create temporary table match_free as {Free(subjects)}", "analyze match_free",
        $"create temporary table match_number as {Numbers}", "analyze match_number",
        $"create temporary table match_square as {Squares}", "analyze match_square",
        $"create temporary table match_known as {Known(subjects)}", "analyze match_known",
        $"create temporary table match_record as {Records}", "analyze match_record",
        $"create temporary table match_place as {Places}", "analyze match_place",
        $"create temporary table match_pair as {Pairs}", "analyze match_pair",
        Keep(subjects.MostOfOnePlace),
    ];

    private const string Names = """
        register.names_in(known.name, splitting, dropped) || register.names_in(known.trading_name, splitting, dropped) as own,
          register.hidden_names(array[known.address_line1, known.address_line2, known.address_line3, known.address_line4], splitting, dropped, no_name) as hidden,
          register.house_numbers(array[known.address_line1, known.address_line2, known.address_line3]) as houses,
          nullif(register.plain_name(concat_ws(' ', known.address_line1, known.address_line2), dropped), '') as street
        """;

    private const string Numbers = """
        select r.premises_id, f.authority_id, r.scheme_code, r.value from match_free f join register.external_reference r on r.premises_id = f.id
        """;

    private const string Squares = $"""
        select f.authority_id, floor(st_x(f.point) / near_metres) + dx as x, floor(st_y(f.point) / near_metres) + dy as y, f.id
        from match_free f cross join {Weights} cross join generate_series(-1, 1) dx cross join generate_series(-1, 1) dy where f.point is not null
        """;

    private const string Places = $"select known.*, {Names} from match_free known cross join {Words}";

    /// <summary>Of the records, those that have any place near them or of their number.</summary>
    private const string Records = $"""
        with near_any as (
          select r.ordinal from match_known r where exists (select from match_free f where f.authority_id = r.authority_id and f.postcode = r.postcode)
          union select r.ordinal from match_known r where exists (select from match_number n where n.authority_id = r.authority_id and n.scheme_code = r.scheme_code and n.value = r.value)
          union select r.ordinal from match_known r where exists (select from match_number n where n.authority_id = r.authority_id and n.scheme_code = 'uprn' and n.value = r.uprn)
          union select r.ordinal from match_known r where r.postcode is null and exists (select from match_free f where f.authority_id = r.authority_id and f.postcode is null)
          union select r.ordinal from match_known r cross join {Weights} where exists (
            select from match_square s where s.authority_id = r.authority_id and s.x = floor(st_x(r.point) / near_metres) and s.y = floor(st_y(r.point) / near_metres)))
        select known.*, {Names} from match_known known join near_any using (ordinal) cross join {Words}
        """;

    /// <summary>What a person said is different is never asked again.</summary>
    private const string Pairs = $"""
        with
        place_block as (
          select *, row_number() over (partition by authority_id, block order by id) as nth, count(*) over (partition by authority_id, block) as places
          from (
            select id, authority_id, 'postcode ' || postcode as block from match_place where postcode is not null
            union select id, authority_id, 'word ' || postcode || ' ' || split_part(name.part, ' ', 1) from match_place cross join unnest(own || hidden) name (part) where postcode is not null
            union select id, authority_id, 'house ' || postcode || ' ' || house from match_place cross join unnest(houses) house where postcode is not null
            union select square.id, square.authority_id, 'square ' || x || ' ' || y || ' ' || split_part(name.part, ' ', 1)
              from match_square square join match_place place on place.id = square.id cross join unnest(own || hidden) name (part)
            union select id, authority_id, 'address ' || street from match_place where postcode is null and street is not null
            union select premises_id, authority_id, 'number ' || scheme_code || ' ' || value from match_number) b),
        record_block as (
          select ordinal, authority_id, 'postcode ' || postcode as block from match_record where postcode is not null
          union select ordinal, authority_id, 'word ' || postcode || ' ' || split_part(name.part, ' ', 1) from match_record cross join unnest(own || hidden) name (part) where postcode is not null
          union select ordinal, authority_id, 'house ' || postcode || ' ' || house from match_record cross join unnest(houses) house where postcode is not null
          union select ordinal, authority_id, 'square ' || floor(st_x(point) / near_metres) || ' ' || floor(st_y(point) / near_metres) || ' ' || split_part(name.part, ' ', 1)
            from match_record cross join {Weights} cross join unnest(own || hidden) name (part) where point is not null
          union select ordinal, authority_id, 'address ' || street from match_record where postcode is null and street is not null
          union select ordinal, authority_id, 'number ' || scheme_code || ' ' || value from match_record
          union select ordinal, authority_id, 'number uprn ' || uprn from match_record where uprn is not null),
        met as materialized (
          select distinct r.ordinal, p.id
          from record_block r join place_block p on p.authority_id = r.authority_id and p.block = r.block cross join {Weights}
          where p.nth <= most_in_block and (p.places <= most_in_block or p.block not like 'postcode %'))
          select r.ordinal, p.id as premises_id, p.had_another, said.is_same, r.postcode as here, p.postcode as there, st_distance(r.point, p.point) as apart,
            r.houses && p.houses as house_agrees, similarity(r.street, p.street) as street_alike, r.type_code <> p.type_code as type_differs,
            register.names_alike(r.own, r.hidden, p.own, p.hidden, hidden_name) as alike,
            exists (select from match_number n where n.premises_id = p.id and n.scheme_code = r.scheme_code and n.value = r.value) as same_number,
            exists (select from match_number n where n.premises_id = p.id and n.scheme_code = 'uprn' and n.value = r.uprn) as same_property
          from met join match_record r on r.ordinal = met.ordinal join match_place p on p.id = met.id cross join {Weights}
          left join register.match_answer said
            on said.scheme_code = r.scheme_code and said.value = r.value and said.premises_id = p.id and said.taken_back_at is null
          where said.is_same is distinct from false
        """;

    private const string Lines = """
        (values
              ('said-same', case when is_same then said_same end), ('identifier', case when same_number then identifier end), ('uprn', case when same_property then same_uprn end),
              (case when here = there then 'same-postcode' when left(here, -2) = left(there, -2) then 'same-sector' else 'other-postcode' end,
                case when here = there then same_postcode when left(here, -2) = left(there, -2) then same_sector when here <> there then other_postcode end),
              ('name', nullif(name_alike * greatest(0, (alike - name_floor) / (1 - name_floor)), 0)),
              (case when house_agrees then 'same-house' else 'other-house' end, case house_agrees when true then same_house when false then other_house end),
              (case when street_alike >= 0.8 then 'same-address' else 'other-address' end,
                case when house_agrees is null then case when street_alike >= 0.8 then same_address when street_alike < 0.5 then other_address end end),
              ('other-type', case when type_differs then other_type end),
              (case when apart <= near_metres then 'near' else 'far' end,
                case when apart <= near_metres then near * least(1, (near_metres - apart) / (near_metres * 5 / 6)) when apart > 2 * near_metres then far end),
              ('other-number', case when had_another then 0 end)) line (code, amount)
        """;

    /// <summary>The lines are put into words only for what is kept.</summary>
    private static string Keep(int mostOfOnePlace) => $"""
        insert into register.match_candidate (import_run_id, ordinal, premises_id, rank, score, is_sure, lines)
        select @run, ordinal, premises_id, nth_of_record, score,
          is_sure and count(*) filter (where is_sure) over (partition by ordinal) = 1 and count(*) filter (where is_sure) over (partition by premises_id) <= {mostOfOnePlace},
          (select jsonb_agg(jsonb_build_object('code', code, 'amount', round(amount::numeric, 1)) order by abs(amount) desc, code) from {Lines} where amount is not null)
        from (
          select pair.*, score, score >= sure and not had_another as is_sure,
            row_number() over (partition by ordinal order by score desc, premises_id) as nth_of_record,
            row_number() over (partition by premises_id order by score desc, ordinal) as nth_of_place
          from match_pair pair cross join {Weights} cross join lateral (select sum(amount) as score from {Lines}) total
          where score >= uncertain) ranked
        cross join {Weights}
        where nth_of_record <= most_candidates and nth_of_place <= most_records
        """;

    private static string Known(MatchSubjects subjects) =>
        $"select r.* from ({subjects.Records}) r where exists (select from match_free f where f.authority_id = r.authority_id)";

    /// <summary>Nothing of the register is read where the run has no record to match.</summary>
    private static string Free(MatchSubjects subjects) => $"""
        select p.id, p.authority_id, p.name, p.trading_name, p.address_line1, p.address_line2, p.address_line3, p.address_line4, p.postcode, p.point, p.type_code,
          {subjects.HadAnother} as had_another
        from register.premises p
        where exists (select from ({subjects.Records}) any_record) and p.authority_id in ({subjects.Authorities}) and p.status = 'Open' and not {subjects.IsTaken}
        """;
}
