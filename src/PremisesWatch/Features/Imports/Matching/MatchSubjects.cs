namespace PremisesWatch.Features.Imports.Matching;

/// <summary>
/// What a format gives the scorer. Each is SQL with the parameters of a run (run, types, authority, now).
/// </summary>
/// <param name="Records">
/// A query of the records to be matched: ordinal, authority_id, scheme_code, value (its number in that register), name, trading_name, address_line1 to
/// address_line4, postcode, point (EPSG:27700), type_code, uprn. Any but the first five may be null.
/// </param>
/// <param name="Authorities">A query of the ids of the authorities that the run is of.</param>
/// <param name="IsTaken">Of <c>register.premises p</c>: it cannot be the place of a new record, and is left out.</param>
/// <param name="HadAnother">Of <c>register.premises p</c>: it had another number of the same register, so that only a person may join another to it.</param>
/// <param name="MostOfOnePlace">So many records of one run may surely be one place; of more, each is asked about.</param>
public sealed record MatchSubjects(string Records, string Authorities, string IsTaken, string HadAnother, int MostOfOnePlace = 1);
