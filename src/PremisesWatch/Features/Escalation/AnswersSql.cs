namespace PremisesWatch.Features.Escalation;

/// <summary>
/// Who can answer for a role in an authority: still works here, has the role, and sees the authority.
/// A CPLO may go where an officer goes. Whoever lost one of these is told nothing more, and hands on what they hold.
/// </summary>
internal static class AnswersSql
{
    /// <param name="person">An alias of people.person.</param>
    /// <param name="role">An expression, as is the authority.</param>
    public static string For(string person, string role, string authority) => $"""
        {person}.left_at is null
          and exists (
            select from people.person_role has
            where has.person_id = {person}.id and (has.role = {role} or {role} = 'LicensingOfficer' and has.role = 'Cplo'))
          and ({person}.sees_every_authority or exists (
            select from people.person_authority sees where sees.person_id = {person}.id and sees.authority_id = {authority}))
        """;
}
