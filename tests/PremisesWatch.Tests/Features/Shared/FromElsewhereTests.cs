using PremisesWatch.Data.People;
using PremisesWatch.Domain.People;
using PremisesWatch.TestSupport;
using PremisesWatch.Tests.Data.Audit;
using PremisesWatch.Tests.Features.Retention;
using Xunit;

namespace PremisesWatch.Tests.Features.Shared;

/// <summary>What was done by somebody whose name the reader is not given is shown all the same.</summary>
public sealed class FromElsewhereTests : RetentionTests
{
    private Person _stranger = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _stranger = await App.Build.Person(Role.Manager, await App.Build.Authority("there"));
    }

    /// <summary>What is said, on which page, of what was done: {0} the place, {1} the authority, {2} who did it, {3} an item.</summary>
    public static readonly TheoryData<string, string, string> Done = new()
    {
        { "Held at band A or above by hand until 1 January 2030, by somebody from elsewhere", "/register/{0}", """
            insert into monitoring.band_override (id, premises_id, authority_id, band, is_down, reason, proposed_by, proposed_at, until)
            values (gen_random_uuid(), '{0}', {1}, 'A', false, 'A raid', '{2}', '2026-11-01', '2030-01-01')
            """ },
        { "Brought down to band E by hand until 1 January 2030, by somebody from elsewhere and somebody from elsewhere", "/register/{0}", """
            insert into monitoring.band_override (id, premises_id, authority_id, band, is_down, reason, proposed_by, proposed_at, confirmed_by, confirmed_at, until)
            values (gen_random_uuid(), '{0}', {1}, 'E', true, 'It closed', '{2}', '2026-11-01', '{2}', '2026-11-01', '2030-01-01')
            """ },
        { "To somebody from elsewhere", "/register/{0}/timeline", """
            insert into monitoring.assignment (premises_id, authority_id, officer_id, assigned_by, assigned_at) values ('{0}', {1}, '{2}', '{2}', '2026-11-01')
            """ },
        { "by somebody from elsewhere", "/register/{0}/timeline", """
            insert into monitoring.assignment (premises_id, authority_id, officer_id, assigned_by, assigned_at) values ('{0}', {1}, '{2}', '{2}', '2026-11-01')
            """ },
        { "Assigned officersomebody from elsewhere", "/register/{0}", """
            insert into monitoring.assignment (premises_id, authority_id, officer_id, assigned_by, assigned_at) values ('{0}', {1}, '{2}', '{2}', '2026-11-01')
            """ },
        { "somebody from elsewhere", "/register/{0}/changes", """
            insert into register.premises_change (id, premises_id, changed_at, changed_by, field, was, now) values (gen_random_uuid(), '{0}', '2026-11-01', '{2}', 'Name', 'A', 'B')
            """ },
        { "somebody from elsewhere", "/flags/cover", """
            insert into monitoring.cover (id, authority_id, role, person_id, "from", "to", entered_by) values (gen_random_uuid(), {1}, 'Manager', '{2}', '2026-01-01', '2030-01-01', '{2}')
            """ },
        { "somebody from elsewhere, 1 November 2026", "/retention/holds", """
            insert into monitoring.legal_hold (id, authority_id, premises_id, reference, reason, placed_by, placed_at, lifted_by, lifted_at, lifted_because)
            values (gen_random_uuid(), {1}, '{0}', 'P-1', 'Inquiry', '{2}', '2026-11-01 12:00Z', '{2}', '2026-11-02', 'Done')
            """ },
        { "somebody from elsewhere, confirmed by somebody from elsewhere", "/retention/disposed", """
            insert into monitoring.tombstone (id, authority_id, record_kind, reference, class_code, reason_code, made_at, disposed_at, proposed_by, proposed_at, confirmed_by)
            values (gen_random_uuid(), {1}, 'Visit', 'V-1', 'visit-plain', 'PeriodEnded', '2016-01-01', '2026-01-01', '{2}', '2026-01-01', gen_random_uuid())
            """ },
        { "somebody from elsewhere", "/intelligence/disclosures?month=2026-11", """
            insert into intelligence.disclosure (id, item_id, premises_id, authority_id, reference, grade, released_at, person_id, disclosed_at, organisation, recipient_role, purpose, legal_basis)
            values (gen_random_uuid(), '{3}', '{0}', {1}, 'I-1', '2BP', '2026-11-01', '{2}', '2026-11-01', 'x', 'x', 'x', 'x')
            """ },
    };

    [Theory]
    [MemberData(nameof(Done))]
    public async Task It_is_shown_without_the_name(string says, string page, string done)
    {
        await App.Run((PremisesWatch.Features.Risk.Assess.AssessPremises assess) => assess.Run(Place.Id, "first", null, Cancel));
        var item = await OldItem(YearsAgo(1));
        string Filled(string text) => text.Replace("{0}", $"{Place.Id}", StringComparison.Ordinal).Replace("{1}", $"{Here.Id}", StringComparison.Ordinal).Replace("{2}", $"{_stranger.Id}", StringComparison.Ordinal)
            .Replace("{3}", $"{item.Id}", StringComparison.Ordinal);
        await App.Raw(Filled(done));
        var shown = Words((await (await App.Client(Manager)).Page(Filled(page))).QuerySelector("main")!.TextContent);
        Assert.Contains(says, shown, StringComparison.Ordinal);
        Assert.DoesNotContain(_stranger.Name, shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_flag_says_whom_it_reached_and_who_decided_it()
    {
        var flag = await OldFlag(App.Clock.GetUtcNow().AddDays(-1));
        await App.Raw($"""
            update monitoring.flag set decided_by = '{_stranger.Id}';
            insert into monitoring.escalation_step (id, flag_id, authority_id, step, due_at, taken_at) values ('{Place.Id}', '{flag.Id}', {Here.Id}, 1, '2026-11-01', '2026-11-01');
            insert into monitoring.escalation_item (id, step_id, flag_id, authority_id, person_id, role, sent_at, handed_on_from)
            values (gen_random_uuid(), '{Place.Id}', '{flag.Id}', {Here.Id}, '{_stranger.Id}', 'Manager', '2026-11-01', '{Cplo.Id}')
            """);
        var manager = await App.Client(Manager);
        var page = (await manager.Page($"/flags/{flag.Id}")).QuerySelector("main")!;
        Assert.Contains($"somebody from elsewhere (handed on from {Cplo.Name})", Words(page.TextContent), StringComparison.Ordinal);
        Assert.Contains(page.QuerySelectorAll("dd"), answer => answer.TextContent.StartsWith("somebody from elsewhere,", StringComparison.Ordinal));
        Assert.Contains("somebody from elsewhere", (await manager.Page("/flags?show=decided")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
