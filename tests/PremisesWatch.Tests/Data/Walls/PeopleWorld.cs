using Npgsql;
using PremisesWatch.Domain.People;
using PremisesWatch.TestSupport;

namespace PremisesWatch.Tests.Data.Walls;

/// <summary>People, with what waits for them and where they worked before, written by the superuser.</summary>
internal sealed class PeopleWorld
{
    private readonly TestApp _app;
    private readonly List<Viewer> _people;
    private readonly NeedToKnowOfPeople _rule;

    private PeopleWorld(TestApp app, List<Viewer> people, int beforeThat)
    {
        (_app, _people) = (app, people);
        _rule = new NeedToKnowOfPeople(Giver(people), person => person.Id == people[^1].Id ? [beforeThat] : []);
    }

    /// <summary>Those drawn, and somebody who once worked in the first authority and now in the last.</summary>
    public static async Task<PeopleWorld> Make(TestApp app, IReadOnlyList<Viewer> drawn)
    {
        var authorities = new List<int>();
        for (var number = 0; number < 5; number++)
        {
            authorities.Add((await app.Build.Authority($"walled-{number}")).Id);
        }

        List<Viewer> people =
        [
            .. drawn.Select(viewer => viewer with { Authorities = [.. viewer.Authorities.Select(index => authorities[index])] }),
            new Viewer(Guid.NewGuid(), [Role.LicensingOfficer], [authorities[^2]], false, false),
        ];
        await using var admin = await WalledWorld.Open(app.Database.AdminConnection);
        await WorldSql.AddPeople(admin, people);
        await WorldSql.Plain(admin, $"""
            update people.person set email = id || '@example.test', normalized_email = upper(id || '@example.test') where name = 'Drawn';
            insert into people.role_grant select id, '{NeedToKnowOfPeople.Waiting}', '{Giver(people).Id}', '2026-11-03' from people.person p
            where name = 'Drawn' and not exists (select from people.person_role r where r.person_id = p.id and r.role = '{NeedToKnowOfPeople.Waiting}');
            insert into people.saved_search select gen_random_uuid(), id, 'tonight', '' from people.person where name = 'Drawn';
            insert into people.person_authority values ('{people[^1].Id}', {authorities[0]});
            delete from people.person_authority where person_id = '{people[^1].Id}' and authority_id = {authorities[0]};
            """);
        return new PeopleWorld(app, people, authorities[0]);
    }

    /// <param name="without">A policy that is dropped first, and whose table alone is tried.</param>
    public async Task<List<string>> Wrong((string Name, string Table)? without)
    {
        await using var admin = await WalledWorld.Open(_app.Database.AdminConnection);
        await WorldSql.Plain(admin, "begin");
        if (without is { } policy)
        {
            await WorldSql.Plain(admin, $"drop policy {policy.Name} on {policy.Table}");
        }

        return await DeedsSql.Wrong(admin, Askers(), [.. _rule.Deeds.Where(deed => without is null || deed.Table == without.Value.Table)], _people, firstOnly: without is not null);
    }

    /// <summary>A manager gives no role: theirs is the hand that may not also confirm it.</summary>
    private static Viewer Giver(List<Viewer> people) => people.Find(person => person.Roles.Contains(Role.Manager)) ?? people[0];

    private IEnumerable<Asker> Askers() =>
    [
        .. _people.Select(Asker.Of),
        new Asker("premiseswatch_app", null, null, null),
        new Asker("premiseswatch_app", null, null, $"{_people[0].Id}"),
        new Asker("premiseswatch_app", null, "sign-in", $"{_people[0].Id}"),
        new Asker("premiseswatch_app", null, "sign-in", NeedToKnowOfPeople.Email(_people[1].Id)),
        new Asker("premiseswatch_app", null, "single-sign-on", $"{_people[0].Id}"),
        new Asker("premiseswatch_app", null, "single-sign-on", NeedToKnowOfPeople.Email(_people[^1].Id)),
        new Asker("premiseswatch_app", null, "single-sign-on", NeedToKnowOfPeople.NewName),
        new Asker("premiseswatch_app", null, "user-add", null),
        new Asker("premiseswatch_worker", null, null, null),
        new Asker("premiseswatch_worker", null, "user-add", null),
        new Asker("premiseswatch_worker", null, "escalation-climb", null),
        new Asker("premiseswatch_worker", null, "web", null),
    ];
}
